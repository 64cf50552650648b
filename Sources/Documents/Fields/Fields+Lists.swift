extension Fields {
  /// The list for a required key. It may be empty and hold values of any kind.
  package mutating func list(_ key: String) throws(Diagnostic) -> [DocumentNode] {
    noteType(key, .list(.any, count: nil))
    return try list(key, try node(key))
  }

  /// The list for a key, with values of any kind. Empty if the key is absent.
  package mutating func optionalList(_ key: String) throws(Diagnostic) -> [DocumentNode] {
    noteType(key, .list(.any, count: nil))
    guard let node = optionalNode(key) else { return [] }
    return try list(key, node)
  }

  /// The texts for a required key, at least one.
  package mutating func strings(_ key: String) throws(Diagnostic) -> [String] {
    noteType(key, .someOf(.text(pattern: nil)))
    let node = try node(key)
    let texts = try strings(key, node)
    guard !texts.isEmpty else {
      throw Diagnostic("'\(key)' is an empty list", at: node.location, subject: subject)
    }
    return texts
  }

  /// The texts for a key. Empty if the key is absent.
  package mutating func optionalStrings(_ key: String) throws(Diagnostic) -> [String] {
    noteType(key, .list(.text(pattern: nil), count: nil))
    guard let node = optionalNode(key) else { return [] }
    return try strings(key, node)
  }

  /// The map for a required key. The caller reads its fields and calls ``finish(stranger:)`` on it.
  package mutating func map(_ key: String) throws(Diagnostic) -> Fields {
    noteType(key, .map)
    return try map(key, try node(key))
  }

  package mutating func optionalMap(_ key: String) throws(Diagnostic) -> Fields? {
    noteType(key, .map)
    guard let node = optionalNode(key) else { return nil }
    return try map(key, node)
  }

  private func list(_ key: String, _ node: DocumentNode) throws(Diagnostic) -> [DocumentNode] {
    guard case .list(let items) = node.value else {
      throw mismatch(
        key, node, expected: "a list", hint: "write [a, b], or one '- a' a line")
    }
    try node.refuseUnwritable()
    return items
  }

  private func strings(_ key: String, _ node: DocumentNode) throws(Diagnostic) -> [String] {
    var texts: [String] = []
    for item in try list(key, node) { texts.append(try string(key, item)) }
    return texts
  }

  private func map(_ key: String, _ node: DocumentNode) throws(Diagnostic) -> Fields {
    guard case .map = node.value else {
      throw mismatch(key, node, expected: "a map of 'key: value' pairs")
    }
    try node.refuseUnwritable()
    return try Fields(node, subject: subject)
  }
}
