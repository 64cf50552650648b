import Documents
import Geometry

/// Coast, lakes, rivers and modern borders: the quiet background, in longitudes and latitudes.
package struct Basemap: Hashable, Sendable {
  /// One file of `geo/basemap/`.
  package struct Layer: Hashable, Sendable {
    package var name: String
    /// Id of the source of the data.
    package var source: String
    package var licence: String
    package var accuracyKm: Double
    package var features: [Feature]
  }

  package struct Feature: Hashable, Sendable {
    package var id: String
    package var name: String?
    /// Importance of a river, 1 the largest; 0 where the data has none.
    package var rank: Int
    package var accuracyKm: Double
    package var shape: Shape
    /// Where the feature stands.
    package var location: SourceLocation
  }

  package enum Shape: Hashable, Sendable {
    case area(Area)
    case lines([Polyline])
  }

  /// By file name without extension: `land`, `lakes`, `rivers`, …
  package var layers: [String: Layer]

  /// The features of a layer; none when the atlas has no such file.
  package func features(_ layer: String) -> [Feature] { layers[layer]?.features ?? [] }

  /// Names of the layers of rivers, in alphabetical order.
  package var riverLayers: [String] { layers.keys.filter { $0.hasPrefix("rivers") }.sorted() }

  /// The polygons of a layer's areas.
  package func areas(_ layer: String) -> Area {
    var areas: Area = []
    for feature in features(layer) { if case .area(let area) = feature.shape { areas += area } }
    return areas
  }
}
