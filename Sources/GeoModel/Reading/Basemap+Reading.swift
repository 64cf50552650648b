import Documents
import Geometry

extension ModelReader {
  /// Reads all GeoJSON files in `basemap/`. The keys are the file names without the extension.
  mutating func basemap() -> Basemap {
    var layers: [String: Basemap.Layer] = [:]
    for file in folder.geoJSONFiles(in: "basemap") {
      let name = String(file.dropFirst("basemap/".count).dropLast(".geojson".count))
      guard tally.excess == nil else { break }
      var found: [Diagnostic] = []
      layers[name] = collect(into: &found) { try layer(name, in: file) }
      add(found, of: file)
    }
    return Basemap(layers: layers).inOrderOfPlace
  }

  /// Reads one layer. Properties of a feature that the program does not know are ignored, because
  /// extracts from public data carry many.
  private mutating func layer(_ name: String, in file: String) throws -> Basemap.Layer {
    let collection = try self.collection(in: file)
    var header = try Entry(
      id: name, location: collection.members.location, node: collection.members)
    let source = try header.reference("source", .source)
    entryReader.note(header.references)
    let accuracy = try header.fields.double("accuracy_km", in: 0...Entry.worstAccuracyKm)
    var layer = Basemap.Layer(
      name: name, source: source, licence: try header.fields.string("licence"),
      accuracyKm: accuracy, features: [])
    var ids: Set<String> = []
    ids.reserveCapacity(collection.features.count)
    layer.features.reserveCapacity(collection.features.count)
    for (number, feature) in collection.features.enumerated() {
      let id = feature.id ?? "\(name)-\(number + 1)"
      guard ids.insert(id).inserted else {
        throw Diagnostic(
          "the id '\(id)' stands twice in the file", at: feature.location, subject: id)
      }
      guard let shape = feature.geometry?.simplest else {
        repairs.append(
          Diagnostic(
            "a feature without a shape is passed over", at: feature.location, subject: id,
            severity: .warning))
        continue
      }
      layer.features.append(
        try Basemap.Feature(id: id, feature, shape, accuracyKm: accuracy))
    }
    return layer
  }
}

extension Basemap.Feature {
  fileprivate init(
    id: String, _ feature: GeoFeature, _ geometry: GeoGeometry, accuracyKm: Double
  ) throws {
    self.id = id
    location = feature.location
    if feature.properties.entries.isEmpty {
      (name, rank, self.accuracyKm) = (nil, 0, accuracyKm)
    } else {
      var fields = try Fields(feature.properties, subject: id)
      name = try fields.optionalString("name")
      rank = try fields.optionalInt("rank") ?? fields.optionalInt("class") ?? 0
      self.accuracyKm =
        try fields.optionalDouble("accuracy_km", in: 0...Entry.worstAccuracyKm) ?? accuracyKm
    }
    if let area = geometry.area {
      shape = .area(area)
    } else if let lines = geometry.lines {
      shape = .lines(lines)
    } else {
      throw Diagnostic(
        "a feature of the base map should be a line or an area, found a \(geometry.typeName)",
        at: feature.location, subject: id, hint: geometry.splitting)
    }
  }
}

extension GeoGeometry {
  /// Advice for a geometry collection that mixes lines and areas. Nil for other geometries.
  fileprivate var splitting: String? {
    guard case .collection = self else { return nil }
    return "give its lines a feature and its areas another one"
  }
}
