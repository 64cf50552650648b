import Documents
import GeoModel
import MapSpec

/// How a map puts its model into words, in one language; what is drawn and what is described alike.
struct MapWords {
  /// With the layers of its day.
  let map: MapDescription
  let texts: Texts
  /// As of the last day of the map's period.
  let model: GeoModel

  init(_ map: MapDescription, texts: Texts, model: GeoModel) {
    let day = map.period.upperBound
    var map = map
    map.layers.removeAll { !$0.span.contains(day) }
    self.map = map
    self.texts = texts
    self.model = model.asOf(day)
  }

  var language: String { texts.language }

  /// The treaties that the map is about.
  var treaties: [Treaty] { model.treaties.filter { map.treaties.contains($0.id) } }

  /// A text of the map's language with its values filled in.
  ///
  /// - Throws: ``CartographyError/unknownText(key:language:)``.
  func text(_ key: String, _ values: [String: TextValue] = [:]) throws -> String {
    guard let text = texts.text(key, values) else {
      throw CartographyError.unknownText(key: key, language: texts.language)
    }
    return text
  }

  var title: String { get throws { try text(map.title, ["date": .day(map.date)]) } }
  var subtitle: String { get throws { try text(map.subtitle, ["date": .day(map.date)]) } }

  /// The name of a water, a line, a territory, an incident or a treaty.
  func name(_ names: Names) -> String { names.preferred(language) }

  /// The name of a place, by the rule of the map.
  func place(_ names: Names) -> String {
    let asked = names.preferred(language)
    guard let native = names["native"], native != asked else { return asked }
    switch map.names {
    case .asked: return asked
    case .native: return native
    case .both: return native.isLatin ? "\(native) (\(asked))" : asked
    }
  }

  /// The further name of a place that the map gives, where it differs from the others.
  func exonym(_ names: Names) -> String? {
    guard let language = map.exonyms, let exonym = names[language] else { return nil }
    let printed = [names.preferred(self.language), names["native"]]
    return printed.contains(exonym) ? nil : exonym
  }

  /// A territory as a text takes it in.
  func territory(_ id: String?) -> TextValue {
    guard let id, let found = model.territories.first(where: { $0.id == id }) else {
      return .text(id ?? "")
    }
    return .name(name(found.names), id: id)
  }

  /// The name of a treaty's host as a heading.
  func host(_ treaty: Treaty) -> String {
    model.territories.first { $0.id == treaty.host }.map { name($0.names) } ?? treaty.host
  }

  /// "a, b and c"
  func list(_ items: [String]) throws -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let first = items.dropLast().joined(separator: try text("list.comma"))
    return try text("list.and", ["first": .text(first), "last": .text(last)])
  }
}

extension String {
  /// Whether its letters are of the Latin script.
  var isLatin: Bool {
    unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || $0.value < 0x250 }
  }
}
