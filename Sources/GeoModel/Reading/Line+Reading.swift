import Documents

extension Line {
  init(reading entry: inout Entry) throws {
    id = entry.id
    kind = try entry.fields.choice("kind", as: Kind.self)
    course = try Self.course(&entry)
    names = try entry.optionalNames() ?? Names([:])
    treaty = try entry.optionalReference("treaty", .treaty)
    side = try entry.fields.optionalChoice("side", as: Side.self)
    exceptionTo = try entry.optionalReference("exception_to", .line)
    proposedBy = try entry.fields.optionalChoice("proposed_by", as: Proposer.self)
    outcome = try entry.fields.optionalChoice("outcome", as: Facility.Outcome.self)
    span = try entry.span()
    text = try entry.fields.optionalString("text")
    method = try entry.fields.optionalString("method")
    track = try Track.reading(&entry, of: kind)
    evidence = try entry.evidence(hasPosition: true)
  }

  private static func course(_ entry: inout Entry) throws -> Course {
    let along = try entry.fields.optionalList("along")
    switch entry.geometry {
    case .lineString(let line) where along.isEmpty: return .line(line)
    case nil where !along.isEmpty:
      var counter = ArcCounter()
      return .arcs(
        try along.map { try counter.counted(Territory.ArcUse(reading: $0, of: &entry), $0, entry) })
    default:
      throw entry.problem(
        "a line should be a LineString, or have no geometry and run 'along' arcs; found "
          + entry.shapeName + (along.isEmpty ? "" : " and 'along'"))
    }
  }
}
