/// What a thing is called in several languages: ISO 639-1 code, or `native`, to name.
package struct Names: Hashable, Sendable {
  package var byLanguage: [String: String]

  package init(_ byLanguage: [String: String]) { self.byLanguage = byLanguage }

  package subscript(language: String) -> String? { byLanguage[language] }

  /// The name in `language`; without one the native name, then the English one, then any (the first in
  /// order of language code). Empty only when there is no name at all.
  package func preferred(_ language: String) -> String {
    byLanguage[language] ?? byLanguage["native"] ?? byLanguage["en"]
      ?? byLanguage.min { $0.key < $1.key }?.value ?? ""
  }
}
