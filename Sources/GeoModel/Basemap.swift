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
    package var features: [Feature] { didSet { ground = nil } }
    /// What the areas cover together, each place once, when that is not what the features say one by one.
    private(set) var ground: Area?

    package init(
      name: String, source: String, licence: String, accuracyKm: Double, features: [Feature]
    ) {
      (self.name, self.source, self.licence) = (name, source, licence)
      (self.accuracyKm, self.features) = (accuracyKm, features)
    }

    /// Sets what the areas cover together.
    mutating func cover(_ ground: Area) { self.ground = ground }

    /// The polygons that the areas cover: none touches or overlaps another one where the layer was read from a file.
    package var areas: Area {
      if let ground { return ground }
      var areas: Area = []
      for feature in features { if case .area(let area) = feature.shape { areas += area } }
      return areas
    }
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

  /// The polygons that a layer's areas cover; none when the atlas has no such file.
  package func areas(_ layer: String) -> Area { layers[layer]?.areas ?? [] }
}
