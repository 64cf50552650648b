import Documents

extension Incident {
  init(reading entry: inout Entry) throws {
    switch entry.geometry {
    case .point(let point): position = point
    case nil: position = nil
    default: throw entry.problem("an incident should be a Point or null, found \(entry.shapeName)")
    }
    id = entry.id
    kind = try entry.fields.choice("kind", as: Kind.self)
    names = try entry.names()
    date = try entry.fields.date("date")
    until = try entry.fields.optionalDate("until")
    try entry.expect("until", until, notBefore: date, "'date'")
    place = try entry.optionalReference("place", .place)
    treaty = try entry.optionalReference("treaty", .treaty)
    evidence = try entry.evidence(hasPosition: position != nil)
  }
}
