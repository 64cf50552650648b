import Documents

extension Line {
  /// - Parameters:
  ///   - entry: The entry.
  ///   - usual: The kind of lines that do not state one. Nil if each has to.
  init(reading entry: inout Entry, usual: Kind? = nil) throws {
    id = entry.id
    if let usual, entry.fields.node["kind"] == nil {
      _ = entry.fields.has("kind")
      kind = usual
    } else {
      kind = try entry.fields.choice("kind", as: Kind.self)
    }
    course = try Self.course(&entry)
    names = try entry.optionalNames() ?? Names([:])
    treaty = try entry.optionalReference("treaty", .treaty)
    side = try entry.fields.optionalChoice("side", as: Side.self)
    exceptionTo = try entry.optionalReference("exception_to", .line)
    proposedBy = try entry.fields.optionalChoice("proposed_by", as: Proposer.self)
    outcome = try entry.fields.optionalChoice("outcome", as: Facility.Outcome.self)
    span = try entry.span()
    if kind == .border {
      status = try entry.fields.optionalChoice("status", as: Status.self) ?? .settled
      parties = try entry.fields.optionalStrings("parties")
      guard span.start != nil || span.end != nil else {
        throw entry.problem(
          "the border states no day on which it holds",
          hint: "give 'from', 'to' or both: a border of today is none of the past")
      }
    }
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
