import Documents

/// Words by language that a description holds itself instead of the key of a text: `title: {en: "…", de: "…"}`.
struct InlineWords {
  /// The name under which the words are looked up. It is made of the words, so equal words have one name, and no key
  /// of a file can be the same.
  let name: String
  let byLanguage: [String: Texts.Entry]

  /// - Parameters:
  ///   - node: The value of a key.
  ///   - key: The key, such as `title`.
  /// - Returns: Nil if the value is not a map of texts.
  init?(_ node: DocumentNode, key: String) {
    guard let words = try? Self.words(node, key) else { return nil }
    byLanguage = words
    name = Self.name(node, key)
  }

  /// Reads the words of a value.
  ///
  /// - Returns: Nil if the value is not a map.
  /// - Throws: `Diagnostic` for a map that does not hold a text for each of some languages.
  static func words(
    _ node: DocumentNode, _ key: String
  ) throws(Diagnostic) -> [String: Texts.Entry]? {
    guard case .map(let entries) = node.value else { return nil }
    guard !entries.isEmpty else {
      throw Diagnostic(
        "'\(key)' is an empty map", at: node.location,
        hint: "write its words by language: {en: \"…\"}")
    }
    var words: [String: Texts.Entry] = [:]
    for entry in entries {
      guard entry.key.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]+)*/) != nil else {
        throw Diagnostic(
          "'\(entry.key)' in '\(key)' is no code of a language", at: entry.keyLocation,
          hint: "write its words by language: {en: \"…\", de: \"…\"}")
      }
      guard case .string(let text) = entry.node.value,
        text.contains(where: { !$0.isWhitespace })
      else {
        throw Diagnostic(
          "'\(key).\(entry.key)' is not a text", at: entry.node.location,
          hint: "put the words in quotes")
      }
      let pattern = try Texts.pattern(text, "\(key).\(entry.key)", at: entry.node.location)
      words[entry.key] = Texts.Entry(wording: .plain(pattern), location: entry.node.location)
    }
    return words
  }

  /// The name of the words of a map: `title {de: …, en: …}`.
  static func name(_ node: DocumentNode, _ key: String) -> String {
    let words = node.entries.sorted { $0.key < $1.key }.map { entry in
      if case .string(let text) = entry.node.value { "\(entry.key): \(text)" } else { entry.key }
    }
    return "\(key) {\(words.joined(separator: ", "))}"
  }
}

extension Fields {
  /// Reads the key of a text or words by language.
  ///
  /// - Returns: The key, or the name of the words (``Mention/words``).
  mutating func text(_ key: String) throws -> String {
    noteRequired(key)
    return try optionalText(key) ?? string(key)
  }

  /// Reads the key of a text or words by language; nil if there is neither.
  mutating func optionalText(_ key: String) throws -> String? {
    note(
      key,
      .either([
        .text(pattern: nil),
        .entries(.text(pattern: nil), names: "[a-z]{2,3}(-[A-Za-z0-9]+)*"),
      ]))
    guard let node = optionalNode(key) else { return nil }
    guard try InlineWords.words(node, key) != nil else { return try string(key) }
    return InlineWords.name(node, key)
  }
}
