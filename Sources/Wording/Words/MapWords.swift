import Documents
import GeoModel
import MapSpec

/// How a map puts its facts into words, in one language; what is drawn and what is described alike.
package struct MapWords: Sendable {
  package let facts: MapFacts
  package let texts: Texts

  package init(_ facts: MapFacts, texts: Texts) { (self.facts, self.texts) = (facts, texts) }

  package var map: MapDescription { facts.map }
  package var model: GeoModel { facts.model }
  package var treaties: [Treaty] { facts.treaties }
  package var language: String { texts.language }

  /// A text of the map's language with its values filled in.
  ///
  /// - Throws: ``WordingError/unknownText(key:language:)``.
  package func text(_ key: String, _ values: [String: TextValue] = [:]) throws -> String {
    guard let text = texts.text(key, values) else {
      throw WordingError.unknownText(key: key, language: texts.language)
    }
    return text
  }

  package var title: String { get throws { try text(map.title, ["date": .day(map.date)]) } }
  package var subtitle: String { get throws { try text(map.subtitle, ["date": .day(map.date)]) } }

  /// The name of a water, a line, a territory, an incident or a treaty.
  package func name(_ names: Names) -> String { names.preferred(language) }

  /// The name of a place, by the rule of the map.
  package func place(_ names: Names) -> String {
    let asked = names.preferred(language)
    guard let native = names["native"], native != asked else { return asked }
    switch map.names {
    case .asked: return asked
    case .native: return native
    case .both: return native.isLatin ? "\(native) (\(asked))" : asked
    }
  }

  /// The further name of a place that the map gives, where it differs from the others.
  package func exonym(_ names: Names) -> String? {
    guard let language = map.exonyms, let exonym = names[language] else { return nil }
    let printed = [names.preferred(self.language), names["native"]]
    return printed.contains(exonym) ? nil : exonym
  }

  /// A territory as a text takes it in.
  package func territory(_ id: String?) -> TextValue {
    guard let id, let found = model.territories.first(where: { $0.id == id }) else {
      return .text(id ?? "")
    }
    return .name(name(found.names), id: id)
  }

  /// The name of a treaty's host as a heading.
  package func host(_ treaty: Treaty) -> String {
    model.territories.first { $0.id == treaty.host }.map { name($0.names) } ?? treaty.host
  }

  /// "a, b and c"
  package func list(_ items: [String]) throws -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let first = items.dropLast().joined(separator: try text("list.comma"))
    return try text("list.and", ["first": .text(first), "last": .text(last)])
  }
}

extension String {
  /// Whether its letters are of the Latin script.
  fileprivate var isLatin: Bool {
    unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || $0.value < 0x250 }
  }
}
