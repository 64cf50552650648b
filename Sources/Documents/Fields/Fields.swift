/// Reads the keys of a map, each once, and finds the ones that nobody read.
///
/// ```swift
/// var fields = try Fields(node, subject: "cape")
/// let rank = try fields.int("rank", in: 1...5)
/// let kind = try fields.optionalChoice("kind", as: Kind.self) ?? .town
/// try fields.finish()
/// ```
///
/// Each reader says what it expected, what it found and where. A key whose value is null counts as
/// absent.
package struct Fields {
  /// The map itself.
  package let node: DocumentNode
  /// The id of the feature that messages name.
  package let subject: String?
  /// Every key that was asked for, in order.
  private(set) var asked: [String] = []

  /// - Parameters:
  ///   - subject: id of the feature that messages name.
  ///   - what: what the map describes, for the message when it is no map: `a treaty`.
  package init(
    _ node: DocumentNode, subject: String? = nil, what: String = "a map"
  ) throws(Diagnostic) {
    guard case .map = node.value else {
      throw Diagnostic(
        "expected \(what) as 'key: value' pairs, found \(node.summary)", at: node.location,
        subject: subject)
    }
    self.node = node
    self.subject = subject
  }

  /// Whether the map has the key with a value; asking makes it one that the map may have.
  package mutating func has(_ key: String) -> Bool { optionalNode(key) != nil }

  /// The value of a key, of any type; nil when it is absent or null.
  package mutating func optionalNode(_ key: String) -> DocumentNode? {
    asked.append(key)
    guard let found = node[key], found.value != .null else { return nil }
    return found
  }

  /// The value of a key, of any type.
  package mutating func node(_ key: String) throws(Diagnostic) -> DocumentNode {
    guard let found = optionalNode(key) else { throw missing(key) }
    return found
  }

  /// A message about the value of `key`, at its place.
  package func problem(_ key: String, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(
      message, at: node[key]?.location ?? node.location, subject: subject, hint: hint)
  }

  /// What is said of a key that belongs to something of another kind.
  package struct Stranger {
    let message: String
    let kinds: [String]

    /// - Parameters:
    ///   - message: what has no such key.
    ///   - kinds: the words for the kinds that have it.
    package init(_ message: String, kinds: [String]) {
      (self.message, self.kinds) = (message, kinds)
    }
  }

  /// Reports every key that nobody asked for.
  ///
  /// - Parameter stranger: tells of a key whether things of other kinds have it.
  package func finish(stranger: (String) -> Stranger? = { _ in nil }) throws(Problems) {
    let unknown = node.entries.filter { !asked.contains($0.key) }
    guard !unknown.isEmpty else { return }
    var allowed: [String] = []
    for key in asked where !allowed.contains(key) { allowed.append(key) }
    let given = Set(node.entries.map(\.key))
    let more = unknown.count - Self.mostUnknown
    throw Problems(
      unknown.prefix(Self.mostUnknown).map { entry in
        if let stranger = stranger(entry.key) {
          return Diagnostic(
            stranger.message, at: entry.keyLocation, subject: subject,
            hint: "it belongs to \(stranger.kinds.joined(separator: ", "))")
        }
        let unused = allowed.filter { !given.contains($0) }
        let hint =
          Spelling.hint(for: entry.key, in: unused)
          ?? (allowed.isEmpty ? nil : "allowed are \(allowed.joined(separator: ", "))")
        return Diagnostic(
          "unknown key '\(entry.key.quotable)'", at: entry.keyLocation, subject: subject, hint: hint
        )
      }
        + (more > 0
          ? [Diagnostic("\(more) more unknown keys", at: node.location, subject: subject)] : []))
  }

  /// The most unknown keys of a map that are listed.
  private static let mostUnknown = 20

  private func missing(_ key: String) -> Diagnostic {
    if let entry = node.entries.first(where: { $0.key == key }) {
      return Diagnostic("'\(key)' has no value", at: entry.keyLocation, subject: subject)
    }
    let unread = node.entries.map(\.key).filter { !asked.contains($0) }
    let near = Spelling.nearest(to: key, in: unread)
    let place = node.entries.first { $0.key == near }?.keyLocation
    return Diagnostic(
      "'\(key)' is missing", at: place ?? node.location, subject: subject,
      hint: near.map { "did you mean it by '\($0)'?" })
  }

  /// A message that the value of `key` is not what it should be.
  func mismatch(_ key: String, _ node: DocumentNode, expected: String, hint: String? = nil)
    -> Diagnostic
  {
    Diagnostic(
      "'\(key)' should be \(expected), found \(node.summary)", at: node.location, subject: subject,
      hint: hint)
  }
}
