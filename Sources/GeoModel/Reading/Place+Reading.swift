import Documents

extension Place {
  init(reading entry: inout Entry) throws {
    guard case .point(let position) = entry.geometry else {
      throw entry.problem("a place should be a Point, found \(entry.shapeName)")
    }
    id = entry.id
    names = try entry.names()
    self.position = position
    rank = try entry.fields.int("rank", in: 1...5)
    kind = try entry.fields.optionalChoice("kind", as: Kind.self) ?? .town
    evidence = try entry.evidence(hasPosition: true)
  }
}

extension Entry {
  /// The type of the entry's geometry, for messages.
  var shapeName: String { geometry.map { "a \($0.typeName)" } ?? "no geometry" }
}
