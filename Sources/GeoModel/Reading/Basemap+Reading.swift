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

  /// Reads one file. Properties that the base map does not use are ignored, because extracts of
  /// other data contain many. A feature needs no id, because nothing refers to it, and several
  /// features may have the same id.
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
    // Other programs may mean anything by this member.
    let window = collection.members["window"]?.items.compactMap(\.number) ?? []
    if window.count == 4, window[0] < window[2], window[1] < window[3] {
      layer.window = Box(minX: window[0], minY: window[1], maxX: window[2], maxY: window[3])
    }
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
    // In files from elsewhere, these keys may have any meaning.
    do { name = try fields.optionalString("name") } catch {
      passedOver.note(.name, id, at: location)
    }
    do { rank = try fields.optionalInt("rank") ?? fields.optionalInt("class") ?? 0 } catch {
      passedOver.note(.rank, id, at: location)
    }
  }
}

extension GeoGeometry {
  /// The parts of the shape that a base map can show: all its areas as one shape and all its lines
  /// as another. Points are left out.
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
  /// Whether the shape contains points.
  fileprivate var hasPoints: Bool {
    switch self {
    case .point, .multiPoint: true
    case .collection(let shapes): shapes.contains(where: \.hasPoints)
    default: false
    }
  }
}

extension FeatureCollection {
  /// Refuses a file that lacks all of the required keys, with one message for all of them. In a
  /// file that holds a single feature or geometry, one missing key is enough.
  fileprivate func refuseMissing(_ keys: [String]) throws(Diagnostic) {
    let missing = keys.filter { members[$0] == nil }
    // If only some keys are missing, one may be misspelled. Reading that key then gives a better
    // message.
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
