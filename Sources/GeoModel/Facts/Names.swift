/// The names of an object in several languages. Each key is an ISO 639-1 language code or `native`.
///
/// ```swift
/// let names: Names = ["native": "Alūksne", "en": "Alūksne", "de": "Marienburg"]
/// ```
public struct Names: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// The names by language.
  public var byLanguage: [String: String]

  /// Creates names from a dictionary by language.
  public init(_ byLanguage: [String: String]) { self.byLanguage = byLanguage }

  /// Creates names from a literal by language. If a language occurs twice, the last name is used.
  public init(dictionaryLiteral elements: (String, String)...) {
    byLanguage = Dictionary(elements) { _, last in last }
  }

  /// The name in a language. Nil if there is none.
  public subscript(language: String) -> String? { byLanguage[language] }

  /// The best name for `language`: the name in that language, else the native name, else the
  /// English one, else the first one in the order of the language codes. Empty only if there is no
  /// name at all.
  public func preferred(_ language: String) -> String {
    byLanguage[language] ?? byLanguage["native"] ?? byLanguage["en"]
      ?? byLanguage.min { $0.key < $1.key }?.value ?? ""
  }
}
