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
    package var features: [Feature] { didSet { ground = nil } }
    /// The part of the globe that the file holds, in degrees; beyond 180 on the east if it crosses the antimeridian. Nil
    /// if the file does not say it.
    package var window: Box?
    /// The area that the features cover together, without overlaps. Nil if the polygons of the
    /// features themselves are used.
    private(set) var ground: Area?

    package init(
      name: String, source: String, licence: String, accuracyKm: Double, features: [Feature]
    ) {
      (self.name, self.source, self.licence) = (name, source, licence)
      (self.accuracyKm, self.features) = (accuracyKm, features)
    }

    /// Sets the area that the features cover together.
    mutating func cover(_ ground: Area) { self.ground = ground }

    /// The polygons that the layer covers. They do not overlap or share edges if the model is ready
    /// to be drawn (``GeoModel/readyToDraw()``).
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

  /// The names of the files that layers and insets of maps draw, besides those of lakes and rivers.
  private static let drawnLayers = ["land", "land-coarse", "locator-land", "locator-lakes"]

  /// A part of the base map that a layer or an inset draws. The raw value is the name of its main
  /// file.
  package enum Theme: String, Sendable {
    case land, lakes, rivers
    case locator = "locator-land"
  }

  /// Explains why the base map has nothing for a theme, with a hint on what to do. Nil if it has
  /// something.
  package func lack(of theme: Theme) -> (message: String, hint: String)? {
    let names =
      switch theme {
      case .land: landLayers
      case .lakes: lakeLayers
      case .rivers: riverLayers
      case .locator: ["locator-land"]
      }
    let found = names.compactMap { layers[$0] }
    guard found.allSatisfy(\.features.isEmpty) else { return nil }
    let file = "geo/basemap/\(found.first?.name ?? theme.rawValue).geojson"
    guard found.isEmpty else { return ("\(file) holds no shape", "add shapes to it") }
    let other = Spelling.nearest(to: theme.rawValue, in: strangers.map(\.name))
    return (
      "there is no \(file)",
      other.map { "rename geo/basemap/\($0).geojson if that is meant" } ?? "add the file"
    )
  }

  /// The files that no layer and no inset draws, sorted by name.
  private var strangers: [Layer] {
    let drawn = Set(Self.drawnLayers + lakeLayers + riverLayers)
    return layers.values.filter { !drawn.contains($0.name) }.sorted { $0.name < $1.name }
  }

  /// A warning about each file that nothing draws.
  var strayFiles: [Diagnostic] {
    strangers.map { layer in
      let known = Self.drawnLayers + ["lakes", "rivers"]
      return Diagnostic(
        "no layer of a map draws this file",
        at: SourceLocation(
          file: layer.features.first?.location.file ?? "geo/basemap/\(layer.name).geojson"),
        hint: Spelling.hint(for: layer.name, in: known)
          ?? "maps draw \(Self.drawnLayers.joined(separator: ", ")) and every file whose name begins "
          + "with lakes or rivers; what is only kept belongs in another folder",
        severity: .warning)
    }
  }

  /// The features of a layer. Empty if the atlas has no such file.
  package func features(_ layer: String) -> [Feature] { layers[layer]?.features ?? [] }

  /// The names of the layers of land: the detailed one, and the one of its surroundings.
  package var landLayers: [String] { ["land", "land-coarse"] }

  /// The names of all layers of lakes: the detailed ones in alphabetical order, then the one of
  /// their surroundings.
  package var lakeLayers: [String] {
    let coarse = "lakes-coarse"
    let names = layers.keys.filter { $0.hasPrefix("lakes") && $0 != coarse }.sorted()
    return layers[coarse] == nil ? names : names + [coarse]
  }

  /// The names of all layers of rivers, in alphabetical order.
  package var riverLayers: [String] { layers.keys.filter { $0.hasPrefix("rivers") }.sorted() }

  /// The polygons that a layer covers. Empty if the atlas has no such file.
  package func areas(_ layer: String) -> Area { layers[layer]?.areas ?? [] }
}
