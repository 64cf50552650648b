import Documents
import Foundation
import Geometry
import Overlay

/// A window of the world as files of an atlas's base map.
package struct BasemapCut {
  /// The files by their names in `geo/basemap/`.
  package private(set) var files: [String: FeatureFile] = [:]
  /// The number of reservoirs that were left out.
  package private(set) var reservoirs = 0

  /// The denominator of the scale for which the land of a locator is simplified.
  private static let locatorScale = 100_000_000.0

  /// The id of the source that the files name.
  package static let source = "natural-earth"

  /// - Parameters:
  ///   - window: What the files hold. It should reach beyond the map's frame on all sides.
  ///   - surroundings: What the land of a locator holds. Nil for none.
  ///   - scale: The denominator of the largest scale that the files are drawn at. Nil keeps every corner.
  ///   - hasReservoirs: Whether lakes that people made are there. Most of them were made after 1930.
  /// - Throws: ``OverlayError`` if GEOS fails.
  package init(
    _ window: Window, surroundings: Window? = nil, scale: Double? = nil, hasReservoirs: Bool
  ) throws(OverlayError) {
    let overlay = try Overlay()
    let cutter = Cutter(window, scale: scale, overlay: overlay)
    var land = Self.file(
      "land, 1 : 50 million", try Self.areas(of: World.features(.land, in: window), cutter))
    // What is imported later is cut at the same edges.
    land.members = land.members.overlaid(by: window.member)
    files["land"] = land
    let lakes = World.features(.lakes, in: window)
    let kept = lakes.filter { hasReservoirs || !$0.flag("reservoir") }
    let water = try Self.areas(of: kept, cutter)
    if !water.isEmpty { files["lakes"] = Self.file("lakes, 1 : 50 million", water) }
    reservoirs = lakes.count - kept.count
    let rivers = Self.rivers(in: window, cutter, lakes: kept)
    if !rivers.isEmpty { files["rivers"] = Self.file("rivers, 1 : 50 million", rivers) }
    guard let surroundings else { return }
    let coarse = Cutter(surroundings, scale: Self.locatorScale, overlay: overlay)
    var parts: [Area] = []
    for feature in World.features(.land, in: surroundings) {
      if case .area(let area) = feature.shape { parts.append(try coarse.cut(area)) }
    }
    // Parts that were simplified one by one may overlap a little.
    let whole = try coarse.union(parts).enumerated().map { index, polygon in
      FeatureFile.Feature(id: "locator-\(index + 1)", shape: .polygon(polygon))
    }
    files["locator-land"] = Self.file("land, simplified for a locator", accuracyKm: 20, whole)
  }

  private static func file(
    _ what: String, accuracyKm: Double = World.accuracyKm, _ features: [FeatureFile.Feature]
  ) -> FeatureFile {
    FeatureFile(
      members: .map([
        ("source", .text(source)), ("licence", .text("Public domain (Natural Earth)")),
        ("accuracy_km", .number(accuracyKm)),
        ("provenance", .text("Natural Earth, \(what); cut from the world that comes with pactmap")),
      ]), features: features)
  }

  private static func areas(
    of features: [World.Feature], _ cutter: Cutter
  ) throws(OverlayError) -> [FeatureFile.Feature] {
    var cut: [FeatureFile.Feature] = []
    for feature in features {
      guard case .area(let area) = feature.shape else { continue }
      let inside = try cutter.cut(area)
      guard !inside.isEmpty else { continue }
      cut.append(
        .init(
          id: feature.id, shape: .multiPolygon(inside),
          properties: .map([("name", feature.attributes["name"])])))
    }
    return cut
  }

  /// The rivers of a window. A stretch that runs through a lake is left out, unless the lake itself is.
  private static func rivers(
    in window: Window, _ cutter: Cutter, lakes: [World.Feature]
  ) -> [FeatureFile.Feature] {
    let water = lakes.compactMap { if case .area(let area) = $0.shape { area } else { nil } }
    return World.features(.rivers, in: window).compactMap { feature in
      guard case .line(let line) = feature.shape else { return nil }
      if feature.flag("through_lake"), let middle = line.location(at: line.length / 2)?.point,
        water.contains(where: { $0.contains(middle) })
      {
        return nil
      }
      let parts = cutter.cut(line)
      guard !parts.isEmpty else { return nil }
      return .init(
        id: feature.id, shape: .multiLineString(parts),
        properties: .map([
          ("name", feature.attributes["name_en"] ?? feature.attributes["name"]),
          ("rank", feature.attributes["rank"]),
        ]))
    }
  }
}
