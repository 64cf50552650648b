import Documents
import Geometry

extension ModelReader {
  /// Every GeoJSON file of `basemap/`, by name without extension.
  mutating func basemap() -> Basemap {
    var layers: [String: Basemap.Layer] = [:]
    for file in folder.geoJSONFiles(in: "basemap") {
      let name = String(file.dropFirst("basemap/".count).dropLast(".geojson".count))
      var found: [Diagnostic] = []
      layers[name] = collect(into: &found) { try layer(name, in: file) }
      problems += found
    }
    return Basemap(layers: layers)
  }

  /// Extracts carry facts of their own, which are passed over.
  private mutating func layer(_ name: String, in file: String) throws -> Basemap.Layer {
    let collection = try GeoJSONDocument.parse(folder.read(file), file: folder.name(file))
    var header = try Entry(
      id: name, location: collection.members.location, node: collection.members)
    let source = try header.reference("source", .source)
    note(header.references)
    let accuracy = try header.fields.double("accuracy_km", in: 0...Entry.worstAccuracyKm)
    var layer = Basemap.Layer(
      name: name, source: source, licence: try header.fields.string("licence"),
      accuracyKm: accuracy, features: [])
    var ids: Set<String> = []
    for (number, feature) in collection.features.enumerated() {
      let id = feature.id ?? "\(name)-\(number + 1)"
      guard ids.insert(id).inserted else {
        throw Diagnostic(
          "the id '\(id)' stands twice in the file", at: feature.location, subject: id)
      }
      layer.features.append(
        try Basemap.Feature(id: id, feature, accuracyKm: accuracy))
    }
    return layer
  }
}

extension Basemap.Feature {
  fileprivate init(id: String, _ feature: GeoFeature, accuracyKm: Double) throws {
    var fields = try Fields(feature.properties, subject: id)
    self.id = id
    location = feature.location
    name = try fields.optionalString("name")
    rank = try fields.optionalInt("rank") ?? fields.optionalInt("class") ?? 0
    self.accuracyKm =
      try fields.optionalDouble("accuracy_km", in: 0...Entry.worstAccuracyKm) ?? accuracyKm
    switch feature.geometry {
    case .polygon(let polygon): shape = .area([polygon])
    case .multiPolygon(let area): shape = .area(area)
    case .lineString(let line): shape = .lines([line])
    case .multiLineString(let lines): shape = .lines(lines)
    case .point, nil:
      throw Diagnostic(
        "a feature of the base map should be a line or an area, found "
          + (feature.geometry.map { "a \($0.typeName)" } ?? "no geometry"), at: feature.location,
        subject: id)
    }
  }
}
