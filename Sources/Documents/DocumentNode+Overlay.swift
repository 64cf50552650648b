extension DocumentNode {
  /// This document with another one laid over it: maps are joined key by key, however deep; anything else
  /// of `upper` takes the place of what stands here. A null takes the key away.
  package func overlaid(by upper: DocumentNode) -> DocumentNode {
    guard case .map(let below) = value, case .map(let above) = upper.value else { return upper }
    var joined = below
    for entry in above {
      guard let index = joined.firstIndex(where: { $0.key == entry.key }) else {
        joined.append(entry)
        continue
      }
      if entry.node.value == .null {
        joined.remove(at: index)
      } else {
        joined[index] = Entry(
          key: entry.key, keyLocation: entry.keyLocation,
          node: joined[index].node.overlaid(by: entry.node))
      }
    }
    return DocumentNode(.map(joined), at: upper.location)
  }
}
