extension DocumentNode {
  /// Merges another document into this one. Maps are merged key by key, at any depth. Any other
  /// value in `upper` replaces the value in this document, and a null removes the key.
  package func overlaid(by upper: DocumentNode) -> DocumentNode {
    guard case .map(let below) = value, case .map(let above) = upper.value else { return upper }
    var joined: [Entry?] = below
    let places = Dictionary(below.enumerated().map { ($1.key, $0) }) { first, _ in first }
    for entry in above {
      guard let index = places[entry.key], let lower = joined[index] else {
        joined.append(entry)
        continue
      }
      joined[index] =
        entry.node.value == .null
        ? nil
        : Entry(
          key: entry.key, keyLocation: entry.keyLocation,
          node: lower.node.overlaid(by: entry.node))
    }
    return DocumentNode(.map(joined.compactMap(\.self)), at: upper.location)
  }
}
