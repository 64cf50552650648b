/// What a thing is called in several languages: code of ISO 639-1, or `native`, to name.
///
/// ```swift
/// let names: Names = ["native": "Alūksne", "en": "Alūksne", "de": "Marienburg"]
/// ```
public struct Names: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// The names by language.
  public var byLanguage: [String: String]

  /// Names by language.
  public init(_ byLanguage: [String: String]) { self.byLanguage = byLanguage }

  /// Names by language; of a language that stands twice the last one counts.
  public init(dictionaryLiteral elements: (String, String)...) {
    byLanguage = Dictionary(elements) { _, last in last }
  }

  /// The name in a language; nil without one.
  public subscript(language: String) -> String? { byLanguage[language] }

  /// The name in `language`; without one the native name, then the English one, then any (the first in
  /// order of language code). Empty only when there is no name at all.
  public func preferred(_ language: String) -> String {
    byLanguage[language] ?? byLanguage["native"] ?? byLanguage["en"]
      ?? byLanguage.min { $0.key < $1.key }?.value ?? ""
  }
}
