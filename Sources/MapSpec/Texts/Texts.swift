import Documents

/// The words of a map in one language: a file of `maps/texts/`. Keys of nested maps are joined by dots.
package struct Texts: Hashable, Sendable {
  package var language: String
  package var byKey: [String: String]

  package init(language: String, byKey: [String: String]) {
    self.language = language
    self.byKey = byKey
  }

  /// Reads a file of texts.
  ///
  /// - Throws: `Diagnostic` for a value that is no text.
  package init(reading document: DocumentNode, language: String) throws {
    self.init(language: language, byKey: [:])
    try read(document, prefix: "")
  }

  /// The text of a key with `{name}` replaced by the values; nil when there is none.
  package func text(_ key: String, _ values: [String: String] = [:]) -> String? {
    byKey[key].map { text in
      values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
  }

  private mutating func read(_ node: DocumentNode, prefix: String) throws {
    for entry in node.entries {
      let key = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
      switch entry.node.value {
      case .string(let text): byKey[key] = text
      case .map: try read(entry.node, prefix: key)
      default:
        throw Diagnostic(
          "'\(key)' is not a text", at: entry.node.location,
          hint: "put the words in quotes")
      }
    }
  }
}
