import Documents

extension Water {
  init(reading entry: inout Entry) throws {
    id = entry.id
    kind = try entry.fields.choice("kind", as: Kind.self)
    names = try entry.names()
    let river = try entry.fields.optionalString("river")
    switch (entry.geometry, river) {
    case (.point(let point), nil): site = .point(point)
    case (.lineString(let line), nil): site = .baseline(line)
    case (nil, let river?): site = .river(river)
    default:
      throw entry.problem(
        "a name of waters should be a Point or a LineString, or have no geometry and name a "
          + "'river'; found \(entry.shapeName)" + (river == nil ? "" : " and a 'river'"))
    }
    rank = try entry.fields.int("rank", in: 1...4)
    evidence = try entry.evidence(hasPosition: entry.geometry != nil)
  }
}
