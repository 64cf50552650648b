import Documents

extension Facility {
  init(reading entry: inout Entry) throws {
    id = entry.id
    let place = try entry.optionalReference("place", .place)
    let territory = try entry.optionalReference("territory", .territory)
    let line = try entry.optionalReference("line", .line)
    switch (place, territory, line) {
    case (let place?, nil, nil): site = .place(place)
    case (nil, let territory?, nil): site = .territory(territory)
    case (nil, nil, let line?): site = .line(line)
    case (nil, nil, nil): throw entry.problem("'place', 'territory' or 'line' is missing")
    default:
      throw entry.fields.problem(
        territory == nil ? "line" : "territory",
        "a facility has one of 'place', 'territory' and 'line', not several")
    }
    treaty = try entry.reference("treaty", .treaty)
    kind = try entry.fields.choice("kind", as: Kind.self)
    proposedBy = try entry.fields.optionalChoice("proposed_by", as: Proposer.self)
    outcome = try entry.fields.choice("outcome", as: Outcome.self)
    proposed = try entry.fields.optionalDate("proposed")
    span = try entry.span()
    try entry.expect("from", span.start, notBefore: proposed, "'proposed'")
    text = try entry.fields.optionalString("text")
    evidence = try entry.evidence(hasPosition: false)
  }
}
