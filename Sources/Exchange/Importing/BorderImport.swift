import Documents
import Foundation
import Geometry

/// Borders of a time from another file: lines as they are, or the edges that areas share.
package struct BorderImport {
  /// The days on which the borders held, from the first to the last; nil where it is not known.
  package struct Validity: Hashable, Sendable {
    package let from: Day?
    package let to: Day?

    package init(from: Day?, to: Day?) { (self.from, self.to) = (from, to) }
  }

  /// The file for the lines. Nil if the borders become territories.
  package private(set) var lines: FeatureFile?
  /// The file for the territories. Nil if the borders become lines.
  package private(set) var territories: FeatureFile?
  /// What was left out or assumed, as sentences.
  package private(set) var notes: [String] = []

  /// - Parameters:
  ///   - path: The name of the file, for messages.
  ///   - collection: Its features.
  ///   - keepsAreas: Whether areas become territories. Otherwise the edges that two of them share become lines.
  ///   - window: What is kept. Nil for everything.
  ///   - scale: The denominator of the largest scale that the lines are drawn at. Nil keeps every corner.
  /// - Throws: ``ExchangeError/nothingUsable(file:reason:)``, `OverlayError`.
  package init(
    _ path: String, _ collection: FeatureCollection, valid: Validity, keepsAreas: Bool,
    window: Window?, scale: Double?, _ origin: Origin
  ) throws {
    let cutter = Cutter(window ?? .globe, scale: scale, decimals: 4, overlay: try .init())
    let features = collection.features.compactMap { feature in
      feature.geometry.map { (feature: feature, shape: $0.simplest) }
    }
    let areas = features.compactMap { item in item.shape.area.map { (item.feature, $0) } }
    let named = areas.enumerated().map { index, item in
      (name: Self.name(of: item.0) ?? "area \(index + 1)", feature: item.0, area: item.1)
    }
    let nameless = areas.count { Self.name(of: $0.0) == nil }
    if nameless > 0 {
      notes.append(
        "\(nameless) of \(areas.count) areas have no name (keys such as 'name' or 'name_en'); they are called by number."
      )
    }
    let members = DocumentNode.map([
      ("licence", .text(origin.licence)), ("provenance", .text(origin.provenance)),
    ])
    if keepsAreas, !areas.isEmpty {
      var taken = Set<String>()
      let kept = named.compactMap { item -> FeatureFile.Feature? in
        let wanted = Self.id(of: item.feature) ?? item.name
        guard let id = wanted.asID(notIn: taken) else { return nil }
        taken.insert(id)
        return .init(
          id: id, shape: .multiPolygon(item.area),
          properties: .map([
            ("names", Self.names(of: item.feature) ?? .map([("native", .text(item.name))])),
            ("kind", item.feature.properties["kind"]), ("from", valid.from.map { .day($0) }),
            ("to", valid.to.map { .day($0) }), ("accuracy_km", .number(origin.accuracyKm)),
            ("sources", .texts([origin.source])),
          ]))
      }
      territories = FeatureFile(members: members, features: kept, decimals: 4)
      return
    }
    var found = features.flatMap { item in
      (item.shape.lines ?? []).map { line in
        (
          line: line, parties: Self.parties(of: item.feature),
          status: Self.status(of: item.feature),
          names: Self.names(of: item.feature)
        )
      }
    }
    let shared = SharedEdges(named.map { ($0.name, $0.area) })
    found += shared.lines.map { edge in
      (
        line: edge.line, parties: .texts([edge.between.0, edge.between.1]), status: nil, names: nil
      )
    }
    guard !found.isEmpty else {
      throw ExchangeError.nothingUsable(
        file: path,
        reason: areas.count > 1
          ? "no two of its \(areas.count) areas share an edge exactly; state what areas become: of territories, nearly equal edges are joined"
          : areas.isEmpty
            ? "the file holds neither lines nor areas"
            : "the file holds one area, and a border needs one on either side; state what areas become: it may be a territory"
      )
    }
    var number = 0
    let kept = found.flatMap { item in
      cutter.cut(item.line).map { part in
        number += 1
        return FeatureFile.Feature(
          id: "border-\(number)", shape: .lineString(part),
          properties: .map([
            ("names", item.names), ("parties", item.parties),
            ("status", item.status ?? .text("settled")), ("from", valid.from.map { .day($0) }),
            ("to", valid.to.map { .day($0) }), ("accuracy_km", .number(origin.accuracyKm)),
            ("sources", .texts([origin.source])),
          ]))
      }
    }
    guard !kept.isEmpty else {
      throw ExchangeError.nothingUsable(
        file: path, reason: "no border of the file lies in the window")
    }
    lines = FeatureFile(members: members, features: kept, decimals: 4)
  }

  /// A name that the feature states under one of the keys that files use.
  private static func name(of feature: GeoFeature) -> String? {
    for wanted in ["name", "name_en", "native", "admin", "country", "iso_a3", "id"] {
      for entry in feature.properties.entries where entry.key.lowercased() == wanted {
        if case .string(let text) = entry.node.value, !text.isEmpty { return text }
      }
    }
    if let names = feature.properties["names"], let first = names.entries.first,
      case .string(let text) = first.node.value
    {
      return text
    }
    return translations(of: feature).first?.name ?? feature.id
  }

  /// The id that the feature states as such, unless it is a mere number.
  private static func id(of feature: GeoFeature) -> String? {
    var stated = feature.id
    if case .string(let text)? = feature.properties["id"]?.value { stated = text }
    return stated.flatMap { $0.contains(where: \.isLetter) ? $0 : nil }
  }

  /// The names by language, from `names` or from keys such as `name_de`.
  private static func names(of feature: GeoFeature) -> DocumentNode? {
    if let names = feature.properties["names"], case .map = names.value { return names }
    var found: [(key: String, value: DocumentNode?)] = []
    if let name = name(of: feature) { found.append(("native", .text(name))) }
    found += translations(of: feature).map { ($0.language, .text($0.name)) }
    return found.isEmpty ? nil : .map(found)
  }

  /// The names under keys such as `name_de` or `name:de`.
  private static func translations(
    of feature: GeoFeature
  ) -> [(language: String, name: String)] {
    feature.properties.entries.compactMap { entry in
      let key = entry.key.lowercased()
      guard key.hasPrefix("name_") || key.hasPrefix("name:"), key.utf8.count == 7,
        case .string(let text) = entry.node.value, !text.isEmpty
      else { return nil }
      return (String(key.suffix(2)), text)
    }
  }

  private static func parties(of feature: GeoFeature) -> DocumentNode? {
    if case .list? = feature.properties["parties"]?.value { return feature.properties["parties"] }
    return nil
  }

  /// What the feature states under `status`, if the word is one that a border may have.
  private static func status(of feature: GeoFeature) -> DocumentNode? {
    guard case .string(let text)? = feature.properties["status"]?.value,
      ["settled", "disputed", "line-of-control", "indefinite"].contains(text)
    else { return nil }
    return .text(text)
  }
}

extension BorderImport.Validity {
  /// Reads `FROM..TO`: days as `1878-07-13`, or years; one of them may be missing (`1878..`).
  ///
  /// - Returns: Nil if the text is neither, or if its end lies before its start.
  package init?(_ text: String) {
    guard let dots = text.range(of: ".."), text.utf8.count > 2 else { return nil }
    let (first, last) = (text[..<dots.lowerBound], text[dots.upperBound...])
    let from = Self.day(first, endsYear: false)
    let to = Self.day(last, endsYear: true)
    guard first.isEmpty || from != nil, last.isEmpty || to != nil else { return nil }
    if let from, let to, from >= to { return nil }
    self.init(from: from, to: to)
  }

  /// The day that a text names. Of a year it is the first one, or, where a period ends with the year, the first
  /// of the next.
  private static func day(_ text: Substring, endsYear: Bool) -> Day? {
    if let year = Int(text), text.utf8.count == 4 {
      return Day("\(endsYear ? year + 1 : year)-01-01")
    }
    return Day(String(text))
  }
}
