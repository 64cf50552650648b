import Documents
import GeoModel
import MapSpec
import Selection

/// The words of one map in one language. Drawing the map and describing it both use them.
package struct MapWords: FactWords {
  package let facts: MapFacts
  package let texts: Texts

  package init(_ facts: MapFacts, texts: Texts) { (self.facts, self.texts) = (facts, texts) }

  package var map: MapDescription { facts.map }
  package var model: GeoModel { facts.model }
  package var treaties: [Treaty] { facts.treaties }

  package var title: String { get throws { try text(map.title, Self.values(of: map.date)) } }
  /// Nil if the map has none.
  package var subtitle: String? {
    get throws { try map.subtitle.map { try text($0, Self.values(of: map.date)) } }
  }

  /// What a title can say of the day of its map.
  package static func values(of day: Day) -> [String: TextValue] {
    ["date": .day(day), "year": .text("\(day.year)")]
  }

  /// The name of a place in the form that the map asks for.
  package func place(_ names: Names) -> String {
    let asked = names.preferred(language)
    guard let native = names["native"], native != asked else { return asked }
    switch map.names {
    case .asked: return asked
    case .native: return native
    case .both: return native.isLatin ? "\(native) (\(asked))" : asked
    }
  }

  /// The name of a place in the additional language of the map; nil if there is none, or if it equals the
  /// native name or the name in the map's language.
  package func exonym(_ names: Names) -> String? {
    guard let language = map.exonyms, let exonym = names[language] else { return nil }
    let printed = [names.preferred(self.language), names["native"]]
    return printed.contains(exonym) ? nil : exonym
  }

  /// The name of a treaty's host state, for use as a heading.
  package func host(_ treaty: Treaty) -> String {
    model.territories.first { $0.id == treaty.host }.map { name($0.names) } ?? treaty.host
  }
}

extension String {
  /// Whether all letters are Latin.
  fileprivate var isLatin: Bool {
    unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || $0.value < 0x250 }
  }
}
