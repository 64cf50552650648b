import Documents
import Geometry

/// The background of every map: coasts, lakes, rivers and modern borders, in longitudes and
/// latitudes.
package struct Basemap: Hashable, Sendable {
  /// The content of one file in `geo/basemap/`.
  package struct Layer: Hashable, Sendable {
    package var name: String
    /// The id of the data's source.
    package var source: String
    package var licence: String
    package var accuracyKm: Double
    package var features: [Feature]
  }

  package struct Feature: Hashable, Sendable {
    package var id: String
    package var name: String?
    /// The importance of a river: 1 for the largest, higher numbers for smaller ones. 0 if the data
    /// does not state it.
    package var rank: Int
    package var accuracyKm: Double
    package var shape: Shape
    /// Where the feature is written in the file.
    package var location: SourceLocation
  }

  package enum Shape: Hashable, Sendable {
    case area(Area)
    case lines([Polyline])
  }

  /// The layers by the names of their files without the extension, such as `land`, `lakes` or
  /// `rivers`.
  package var layers: [String: Layer]

  /// The features of a layer. Empty if the atlas has no file for it.
  package func features(_ layer: String) -> [Feature] { layers[layer]?.features ?? [] }

  /// The names of all layers of rivers, in alphabetical order.
  package var riverLayers: [String] { layers.keys.filter { $0.hasPrefix("rivers") }.sorted() }

  /// The polygons of all areas in a layer.
  package func areas(_ layer: String) -> Area {
    var areas: Area = []
    for feature in features(layer) { if case .area(let area) = feature.shape { areas += area } }
    return areas
  }
}
