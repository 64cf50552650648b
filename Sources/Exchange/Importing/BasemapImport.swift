import Documents
import Foundation
import Geometry
import Overlay

/// Land, lakes or rivers from another file, made ready for an atlas's base map: repaired, dissolved, cut and
/// simplified.
package struct BasemapImport {
  /// What a file of the base map holds. The raw value is the name of the file without its ending.
  package enum Theme: String, CaseIterable, Sendable {
    case land, lakes, rivers
  }

  package let theme: Theme
  package let file: FeatureFile

  /// A shape with what its file states about it.
  package struct Item {
    package let shape: GeoGeometry
    package let properties: DocumentNode

    package init(_ shape: GeoGeometry, _ properties: DocumentNode = .map([])) {
      (self.shape, self.properties) = (shape.simplest, properties)
    }
  }

  /// - Parameters:
  ///   - collections: The shapes of each file.
  ///   - theme: What the files hold. Nil for what their shapes and names suggest.
  ///   - window: What is kept. Nil for everything.
  ///   - scale: The denominator of the largest scale that the file is drawn at. Nil keeps every corner.
  ///   - origin: The source, licence and accuracy.
  /// - Throws: ``ExchangeError/nothingUsable(file:reason:)``, `OverlayError`.
  package init(
    _ collections: [(path: String, shapes: [Item])], as theme: Theme?, window: Window?,
    scale: Double?, _ origin: Origin
  ) throws {
    let names = collections.map(\.path).joined(separator: ", ")
    let shapes = collections.flatMap(\.shapes)
    let hasAreas = shapes.contains { $0.shape.area != nil }
    let theme = theme ?? Self.suggested(by: collections.map(\.path), hasAreas: hasAreas)
    let overlay = try Overlay()
    let cutter = Cutter(window ?? .globe, scale: scale, decimals: 4, overlay: overlay)
    var features: [FeatureFile.Feature] = []
    switch theme {
    case .land:
      // Land is dissolved: a border between two of its areas would be drawn as a coast.
      let whole = try cutter.union(try shapes.compactMap { try $0.shape.area.map(cutter.cut) })
      features = whole.enumerated().map { index, polygon in
        .init(id: "land-\(index + 1)", shape: .polygon(polygon))
      }
    case .lakes:
      for (index, item) in shapes.enumerated() {
        guard let area = item.shape.area else { continue }
        let inside = try cutter.cut(try overlay.makeValid(area))
        guard !inside.isEmpty else { continue }
        features.append(
          .init(
            id: "lake-\(index + 1)", shape: .multiPolygon(inside),
            properties: Self.properties(item.properties)))
      }
    case .rivers:
      for (index, item) in shapes.enumerated() {
        let parts = (item.shape.lines ?? []).flatMap(cutter.cut)
        guard !parts.isEmpty else { continue }
        features.append(
          .init(
            id: "river-\(index + 1)", shape: .multiLineString(parts),
            properties: Self.properties(item.properties)))
      }
    }
    guard !features.isEmpty else {
      let wanted = theme == .rivers ? "lines" : "areas"
      throw ExchangeError.nothingUsable(
        file: names,
        reason: shapes.isEmpty
          ? "the file holds no shapes"
          : shapes.allSatisfy({ theme == .rivers ? $0.shape.lines == nil : $0.shape.area == nil })
            ? "the file holds no \(wanted), of which \(theme.rawValue) are made; state what the file holds"
            : "nothing of the file lies in the window; its shapes lie \(Self.extent(of: shapes.map(\.shape)))"
      )
    }
    self.theme = theme
    let members = window.map { origin.members.overlaid(by: $0.member) } ?? origin.members
    file = FeatureFile(members: members, features: features, decimals: 4)
  }

  /// What the file states about a shape that the base map uses.
  private static func properties(_ stated: DocumentNode) -> DocumentNode {
    func first(_ keys: [String]) -> DocumentNode? {
      stated.entries.first { keys.contains($0.key.lowercased()) }?.node
    }
    let name = first(["name", "name_en", "nombre", "nom"]).flatMap { node -> DocumentNode? in
      if case .string(let text) = node.value, !text.isEmpty { .text(text) } else { nil }
    }
    let rank = first(["rank", "scalerank"]).flatMap { node -> DocumentNode? in
      guard case .number(let number) = node.value, number == number.rounded(), number >= 0 else {
        return nil
      }
      return .number(max(number, 1))
    }
    return .map([("name", name), ("rank", rank)])
  }

  private static func suggested(by paths: [String], hasAreas: Bool) -> Theme {
    guard hasAreas else { return .rivers }
    return paths.contains { $0.lowercased().contains("lake") } ? .lakes : .land
  }

  /// Where shapes lie, in words.
  private static func extent(of shapes: [GeoGeometry]) -> String {
    let boxes = shapes.compactMap { $0.area?.box ?? Box(($0.lines ?? []).flatMap(\.points)) }
    guard let first = boxes.first else { return "nowhere" }
    let whole = boxes.reduce(first) { $0.union($1) }
    return "between \(whole.minX.rounded().plain) and \(whole.maxX.rounded().plain) in longitude, "
      + "\(whole.minY.rounded().plain) and \(whole.maxY.rounded().plain) in latitude"
  }
}

/// Where imported data is from.
package struct Origin: Hashable, Sendable {
  /// The id of the source in `geo/sources.yaml`.
  package let source: String
  /// The title of the source, for an entry that is made for it.
  package let title: String
  package let licence: String
  package let accuracyKm: Double
  /// What was done to the data, as one sentence.
  package let provenance: String

  package init(
    source: String, title: String, licence: String, accuracyKm: Double, provenance: String
  ) {
    (self.source, self.title, self.licence) = (source, title, licence)
    (self.accuracyKm, self.provenance) = (accuracyKm, provenance)
  }

  /// The world inside the program.
  package static let world = Origin(
    source: BasemapCut.source, title: "Natural Earth, 1 : 50 million", licence: "Public domain",
    accuracyKm: World.accuracyKm, provenance: "")

  /// The members at the top of a file of the base map.
  var members: DocumentNode {
    .map([
      ("source", .text(source)), ("licence", .text(licence)), ("accuracy_km", .number(accuracyKm)),
      ("provenance", .text(provenance)),
    ])
  }
}
