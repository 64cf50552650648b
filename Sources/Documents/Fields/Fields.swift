/// Reads the values of a map by their keys, and finds keys that no reader asked for.
///
/// ```swift
/// var fields = try Fields(node, subject: "cape")
/// let rank = try fields.int("rank", in: 1...5)
/// let kind = try fields.optionalChoice("kind", as: Kind.self) ?? .town
/// try fields.finish()
/// ```
///
/// The error of each reader says what was expected, what was found, and where. A key with a null
/// value counts as absent.
package struct Fields {
  /// The map itself.
  package let node: DocumentNode
  /// The id of the feature that the map describes, for messages.
  package let subject: String?
  /// Every key that a reader asked for, in that order.
  private(set) var asked: [String] = []
  /// Notes for which keys readers ask; nil for ordinary reading.
  let recorder: KeyRecorder?

  /// Starts to read a map.
  ///
  /// - Parameters:
  ///   - node: The map.
  ///   - subject: The id of the feature that the map describes, for messages.
  ///   - what: What the map describes, such as `a treaty`. Used in the message if `node` is not a
  ///     map.
  /// - Throws: An error if `node` is not a map.
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
    recorder = KeyRecorder.current
  }

  /// Whether the map has a value for the key. The key then counts as known, so
  /// ``finish(stranger:)`` does not report it.
  package mutating func has(_ key: String) -> Bool { optionalNode(key) != nil }

  /// The value of a key, of any kind. Nil if the key is absent or its value is null.
  package mutating func optionalNode(_ key: String) -> DocumentNode? {
    asked.append(key)
    recorder?.note(key, in: node)
    guard let found = node[key], found.value != .null else { return nil }
    return found
  }

  /// The value of a required key, of any kind.
  package mutating func node(_ key: String) throws(Diagnostic) -> DocumentNode {
    noteRequired(key)
    guard let found = optionalNode(key) else { throw missing(key) }
    return found
  }

  /// An error about the value of `key`, at the location of that value.
  package func problem(_ key: String, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(
      message, at: node[key]?.location ?? node.location, subject: subject, hint: hint)
  }

  /// The message for a key that only features of other kinds have.
  package struct Stranger {
    let message: String
    let kinds: [String]

    /// - Parameters:
    ///   - message: Says which kind of feature does not have this key.
    ///   - kinds: The names of the kinds that have it.
    package init(_ message: String, kinds: [String]) {
      (self.message, self.kinds) = (message, kinds)
    }
  }

  /// Checks that the map has no unknown keys.
  ///
  /// - Parameter stranger: Returns the message for a key that only features of other kinds have,
  ///   and nil for any other key.
  /// - Throws: An error for each key that no reader asked for.
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

  /// The largest number of unknown keys that are reported one by one. The others are only counted.
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

  /// An error that says that the value of `key` is not what was expected.
  func mismatch(_ key: String, _ node: DocumentNode, expected: String, hint: String? = nil)
    -> Diagnostic
  {
    Diagnostic(
      "'\(key)' should be \(expected), found \(node.summary)", at: node.location, subject: subject,
      hint: hint)
  }
}
