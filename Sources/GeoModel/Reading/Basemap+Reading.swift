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
    var passedOver = PassedOver()
    for (number, feature) in collection.features.enumerated() {
      let id = feature.id ?? "\(name)-\(number + 1)"
      let shapes = feature.geometry?.basemapShapes ?? []
      if shapes.isEmpty {
        passedOver.note(feature.geometry == nil ? .shapeless : .point, id, at: feature.location)
        continue
      }
      if feature.geometry?.hasPoints ?? false { passedOver.note(.mixed, id, at: feature.location) }
      for shape in shapes {
        layer.features.append(
          try Basemap.Feature(
            id: id, feature, shape, accuracyKm: accuracy, passedOver: &passedOver))
      }
    }
    repairs += passedOver.notes
    return layer
  }
}

extension Basemap.Feature {
  fileprivate init(
    id: String, _ feature: GeoFeature, _ shape: Basemap.Shape, accuracyKm: Double,
    passedOver: inout PassedOver
  ) throws {
    (self.id, self.shape, self.accuracyKm) = (id, shape, accuracyKm)
    (name, rank, location) = (nil, 0, feature.location)
    guard !feature.properties.entries.isEmpty else { return }
    var fields = try Fields(feature.properties, subject: id)
    self.accuracyKm =
      try fields.optionalDouble("accuracy_km", in: 0...Entry.worstAccuracyKm) ?? accuracyKm
    // In files of others these keys may mean anything.
    do { name = try fields.optionalString("name") } catch {
      passedOver.note(.name, id, at: location)
    }
    do { rank = try fields.optionalInt("rank") ?? fields.optionalInt("class") ?? 0 } catch {
      passedOver.note(.rank, id, at: location)
    }
  }
}

extension GeoGeometry {
  /// What of a shape a base map can show: its areas together and its lines together, no points.
  fileprivate var basemapShapes: [Basemap.Shape] {
    switch simplest {
    case .point, .multiPoint: return []
    case .lineString(let line): return [.lines([line])]
    case .multiLineString(let lines): return [.lines(lines)]
    case .polygon(let polygon): return [.area([polygon])]
    case .multiPolygon(let area): return [.area(area)]
    case .collection(let shapes):
      let area = shapes.flatMap { $0.area ?? [] }
      let lines = shapes.flatMap { $0.lines ?? [] }
      return (area.isEmpty ? [] : [.area(area)]) + (lines.isEmpty ? [] : [.lines(lines)])
    }
  }
}

extension GeoGeometry {
  /// Whether points are among its shapes.
  fileprivate var hasPoints: Bool {
    switch self {
    case .point, .multiPoint: true
    case .collection(let shapes): shapes.contains(where: \.hasPoints)
    default: false
    }
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
