import Documents
import Foundation
import Geometry
import TestSupport

@testable import GeoModel

/// A made-up atlas whose territories are polygons. The land reaches from 10° to 14° of longitude and
/// from −2° to 2° of latitude, unless the files say otherwise.
struct PolygonAtlas {
  var files = [
    "geo/sources.yaml":
      "sources:\n  survey: {kind: dataset, title: \"Survey\", licence: \"CC0\"}\n",
    "geo/places.geojson":
      "{\"type\": \"FeatureCollection\", \"licence\": \"CC0\", \"features\": []}",
    "geo/basemap/land.geojson": Self.land,
  ]

  /// The land is a square, and an island lies off its coast.
  static let land = """
    {"type": "FeatureCollection", "source": "survey", "licence": "CC0", "accuracy_km": 0.1, "features": [
    {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": [
    [[[10, -2], [14, -2], [14, 2], [10, 2], [10, -2]]],
    [[[9, 0], [9.5, 0], [9.5, 0.5], [9, 0.5], [9, 0]]]]}}]}
    """

  init(_ features: [String], top: String = "") {
    files["geo/territories/areas.geojson"] = Self.collection(features, top: top)
  }

  /// A file of features with its licence, sources and accuracy.
  static func collection(_ features: [String], top: String = "") -> String {
    "{\"type\": \"FeatureCollection\", \"licence\": \"CC0\", \"sources\": [\"survey\"], "
      + "\"accuracy_km\": 1\(top.isEmpty ? "" : ", \(top)"), \"features\": [\n"
      + features.joined(separator: ",\n") + "\n]}"
  }

  /// A feature of rings in GeoJSON, with further properties.
  static func feature(_ id: String, _ rings: [[[Double]]], _ properties: String = "") -> String {
    feature(id, multi: [rings], properties)
  }

  static func feature(
    _ id: String, multi polygons: [[[[Double]]]], _ properties: String = ""
  ) -> String {
    let more = properties.isEmpty ? "" : ", \(properties)"
    return
      "{\"type\": \"Feature\", \"id\": \"\(id)\", \"properties\": {\"name\": \"\(id)\"\(more)}, "
      + "\"geometry\": {\"type\": \"MultiPolygon\", \"coordinates\": \(polygons)}}"
  }

  /// The corners of a rectangle, counter-clockwise.
  static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [[Double]] {
    [[west, south], [east, south], [east, north], [west, north], [west, south]]
  }

  func read() throws -> GeoModel { try GeoModel.read(atlas: try Scratch.folder(of: files)) }

  /// All messages about the atlas, with paths relative to `geo/`.
  func messages() throws -> [String] {
    try messagesOfCheck { try read() }
  }
}

extension GeoModel {
  /// The ids of the arcs between two territories, or beside one that nobody shares.
  func arcs(beside ids: Set<String>, _ kind: Arc.Kind? = nil) -> [Arc] {
    arcs.filter { arc in
      let users = territories.filter { territory in
        territory.states.contains { $0.boundary.joined().contains { $0.arc == arc.id } }
      }
      return Set(users.map(\.id)) == ids && (kind.map { arc.kind == $0 } ?? true)
    }
  }

  /// The area that a territory's rings enclose, in square degrees.
  func squareDegrees(_ id: String, on day: String = "1950-01-01") throws -> Double {
    let borders = Borders(self)
    guard let territory = borders.territory(id), let date = Day(day) else { return 0 }
    return try borders.outline(of: territory, on: date).totalArea
  }
}
