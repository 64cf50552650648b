import Documents
import Geometry

extension ModelReader {
  /// Every GeoJSON file of `basemap/`, by name without extension.
  mutating func basemap() -> Basemap {
    var layers: [String: Basemap.Layer] = [:]
    for file in folder.geoJSONFiles(in: "basemap") {
      let name = String(file.dropFirst("basemap/".count).dropLast(".geojson".count))
      guard tally.excess == nil else { break }
      var found: [Diagnostic] = []
      layers[name] = collect(into: &found) { try layer(name, in: file) }
      add(found, of: file)
    }
    var map = Basemap(layers: layers).inOrderOfPlace
    guard tally.excess == nil else { return map }
    let crossings = min(tally.limits.crossings, ReadingLimits.mostCrossings)
    repairs += map.settle(crossings: crossings, problems: &problems)
    return map
  }

  /// Extracts carry facts of their own, which are passed over. Nothing refers to a feature of the base map, so it needs
  /// no id, and several may have the same.
  private mutating func layer(_ name: String, in file: String) throws -> Basemap.Layer {
    let collection = try self.collection(in: file)
    try collection.refuseMissing(["source", "licence", "accuracy_km"])
    var header = try Entry(
      id: name, location: collection.members.location, node: collection.members)
    let source = try header.reference("source", .source)
    entryReader.note(header.references)
    let accuracy = try header.fields.double("accuracy_km", in: 0...Entry.worstAccuracyKm)
    var layer = Basemap.Layer(
      name: name, source: source, licence: try header.fields.string("licence"),
      accuracyKm: accuracy, features: [])
    layer.features.reserveCapacity(collection.features.count)
    for (number, feature) in collection.features.enumerated() {
      let id = feature.id ?? "\(name)-\(number + 1)"
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
  /// What to do about a collection of several kinds of shape.
  fileprivate var splitting: String? {
    guard case .collection = self else { return nil }
    return "give its lines a feature and its areas another one"
  }
}

extension FeatureCollection {
  /// Refuses a file that does not say what every file of the base map says, with all that it lacks in one message.
  fileprivate func refuseMissing(_ keys: [String]) throws(Diagnostic) {
    let missing = keys.filter { members[$0] == nil }
    // One key that is missing may be a slip of the keyboard, which its reader finds.
    guard missing.count == keys.count || (missing.count > 0 && lone != nil) else { return }
    let holds = lone.map { "a \($0) alone" } ?? "features"
    let quoted = missing.map { "'\($0)'" }
    let list =
      quoted.dropLast().joined(separator: ", ") + (quoted.count > 1 ? " and " : "")
      + (quoted.last ?? "")
    throw Diagnostic(
      "the file holds \(holds) and does not say \(list), which every file of the base map does",
      at: members.location,
      hint: "write them beside its \"type\": the id of a source, a licence, and kilometres")
  }
}
