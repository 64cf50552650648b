import GeoModel
import MapSpec

/// Puts facts into words in one language: names, facilities, troops and lists. Maps and dossiers share these
/// words.
package protocol FactWords: Sendable {
  var model: GeoModel { get }
  var texts: Texts { get }
}

extension FactWords {
  package var language: String { texts.language }

  /// A text of the language with its placeholders replaced.
  ///
  /// - Throws: ``WordingError/unknownText(key:language:)``.
  package func text(_ key: String, _ values: [String: TextValue] = [:]) throws -> String {
    guard let text = texts.text(key, values) else {
      throw WordingError.unknownText(key: key, language: texts.language)
    }
    return text
  }

  /// The name of a water, a line, a territory, an incident or a treaty.
  package func name(_ names: Names) -> String { names.preferred(language) }

  /// A territory as a value for a text, which may request a grammatical form of the name.
  package func territory(_ id: String?) -> TextValue {
    guard let id, let found = model.territories.first(where: { $0.id == id }) else {
      return .text(id ?? "")
    }
    return .name(name(found.names), id: id)
  }

  /// A list of items: "a, b and c".
  package func list(_ items: [String]) throws -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let first = items.dropLast().joined(separator: try text("list.comma"))
    return try text("list.and", ["first": .text(first), "last": .text(last)])
  }
}
