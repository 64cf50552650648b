import Documents

extension Territory {
  /// - Parameters:
  ///   - entry: The entry.
  ///   - hasPolygons: Whether its shapes are polygons of files in `geo/territories/`.
  init(reading entry: inout Entry, hasPolygons: Bool = false) throws {
    id = entry.id
    kind =
      entry.fields.node["states"] == nil
      ? try entry.fields.optionalChoice("kind", as: Kind.self) ?? .state
      : try entry.fields.choice("kind", as: Kind.self)
    names = try entry.names()
    label = try entry.optionalMap("label") { try $0.fields.string("text") }
    states = try entry.maps("states") { try State(reading: &$0) }
    of = try entry.optionalReference("of", .territory)
    toState = try entry.optionalReference("to_state", .territory)
    treaty = try entry.optionalReference("treaty", .treaty)
    text = try entry.fields.optionalString("text")
    if hasPolygons, !states.isEmpty {
      throw entry.fields.problem(
        "states", "its shapes stand here, and as polygons in geo/territories",
        hint: "keep one of both")
    }
    let isParty = kind == .state && entry.fields.node["states"] == nil && !hasPolygons
    evidence = try isParty ? entry.evidenceOfParty() : entry.evidence(hasPosition: true)

    guard hasPolygons || isParty || !states.isEmpty else {
      throw entry.problem("'states' lists no shape")
    }
    for (earlier, later) in zip(states, states.dropFirst()) {
      guard let end = earlier.span.end, let start = later.span.start, end <= start else {
        throw Diagnostic(
          "the shapes do not follow each other: this one begins "
            + "\(later.span.start.map { "on \($0)" } ?? "at no date"), and the one before ends "
            + "\(earlier.span.end.map { "on \($0)" } ?? "never")", at: later.location, subject: id,
          hint: "list them in order of date, each with 'from' not before the 'to' of the one before"
        )
      }
    }
  }
}

extension Territory.State {
  init(reading entry: inout Entry) throws {
    span = try entry.span()
    boundary = try Self.boundary(&entry)
    statedAreas = try entry.maps("stated_area") { try Territory.StatedArea(reading: &$0) }
    location = entry.location
  }

  /// Reads a boundary: either one ring of arcs or a list of rings.
  private static func boundary(_ entry: inout Entry) throws -> [[Territory.ArcUse]] {
    let ring = ValueShape.someOf(.text(pattern: "-?\(ValueShape.idPattern)"))
    entry.fields.note("boundary", .either([ring, .someOf(ring)]))
    let items = try entry.fields.list("boundary")
    let isNested = items.contains {
      if case .list = $0.value { true } else { false }
    }
    let rings = isNested ? items : [try entry.fields.node("boundary")]
    var counter = ArcCounter()
    return try rings.map { ring in
      guard case .list(let uses) = ring.value, !uses.isEmpty else {
        throw Diagnostic(
          "a boundary should be a list of arcs or a list of such lists, found \(ring.summary)",
          at: ring.location, subject: entry.id)
      }
      return try uses.map {
        try counter.counted(Territory.ArcUse(reading: $0, of: &entry), $0, entry)
      }
    }
  }
}

extension Territory.ArcUse {
  /// Reads the id of an arc. A hyphen before it means that the direction of the arc is reversed.
  init(reading node: DocumentNode, of entry: inout Entry) throws {
    guard case .string(let text) = node.value else {
      throw Diagnostic(
        "expected the id of an arc, found \(node.summary)", at: node.location, subject: entry.id)
    }
    isReversed = text.hasPrefix("-")
    arc = try entry.mention(
      isReversed ? String(text.dropFirst()) : text, .arc, at: node.location)
  }
}

/// Counts how often each arc is used in a boundary or line.
struct ArcCounter {
  private var counts: [String: Int] = [:]

  /// An arc may be used once in each direction.
  private static let most = 2

  /// Counts the use of an arc and returns it.
  ///
  /// - Throws: An error if the arc has already been used twice. The time for overlaying the shape
  ///   would grow with the square of the number of uses.
  mutating func counted(
    _ use: Territory.ArcUse, _ node: DocumentNode, _ entry: Entry
  ) throws(Diagnostic) -> Territory.ArcUse {
    counts[use.arc, default: 0] += 1
    guard let count = counts[use.arc], count > Self.most else { return use }
    throw Diagnostic(
      "the arc '\(use.arc)' stands here for the third time", at: node.location,
      subject: entry.id, hint: "an arc is run along once, or there and back")
  }
}

extension Territory.StatedArea {
  init(reading entry: inout Entry) throws {
    km2 = try entry.fields.double("km2", in: 0.001...510_000_000)
    text = try entry.fields.optionalString("text")
    sources = try entry.sources()
  }
}
