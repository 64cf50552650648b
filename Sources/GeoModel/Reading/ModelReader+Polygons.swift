import Documents
import Geometry

/// The polygons of `geo/territories/` as they were read.
struct Polygons {
  var shapes: [TerritoryShape] = []
  /// The facts of each territory that has a polygon, without its days and areas.
  fileprivate(set) var facts: [String: DocumentNode] = [:]
  /// The ids of these territories in the order of the files.
  fileprivate(set) var order: [String] = []
}

extension ModelReader {
  /// Reads all GeoJSON files in `territories/`.
  mutating func polygons() -> Polygons {
    var polygons = Polygons()
    let names = folder.geoJSONFiles(in: "territories")
    for file in names where tally.excess == nil {
      var found: [Diagnostic] = []
      _ = collect(into: &found) { try readPolygons(in: file, into: &polygons) }
      if !found.isEmpty { entryReader.isIncomplete(.territory) }
      add(found, of: file)
    }
    for file in folder.files(in: "territories") where file.hasSuffix(".yaml") {
      let stem = file.dropLast(".yaml".count)
      guard !names.contains("territories/\(stem).geojson") else { continue }
      problems.append(
        Diagnostic(
          "there is no \(stem).geojson beside this file, which it would be about",
          at: SourceLocation(file: folder.name("territories/\(file)")),
          hint: Spelling.hint(
            for: "territories/\(stem).geojson", in: names)))
    }
    return polygons
  }

  private mutating func readPolygons(in file: String, into polygons: inout Polygons) throws {
    let collection = try self.collection(in: file)
    let header = try header(of: collection, in: file)
    var read: Set<String> = []
    var passedOver = PassedOver()
    var found: [Diagnostic] = []
    for feature in collection.features {
      _ = collect(into: &found) {
        let id = try header.territory(of: feature)
        if let only = header.only, !only.contains(id) { return }
        read.insert(id)
        guard let geometry = feature.geometry else {
          passedOver.note(.shapeless, id, at: feature.location)
          return
        }
        guard let area = geometry.area else {
          throw Diagnostic(
            "a territory should be a Polygon or a MultiPolygon, found a \(geometry.typeName)",
            at: feature.location, subject: id)
        }
        try polygons.add(
          id, area, header.facts(of: feature), of: feature, snapKm: header.snapKm, &entryReader)
      }
    }
    for id in header.only ?? [] where !read.contains(id) {
      found.append(
        Diagnostic(
          "'only' names '\(id)', and no feature of the file is that territory",
          at: SourceLocation(file: folder.name(file)),
          hint: Spelling.hint(for: id, in: read.sorted())))
    }
    repairs += passedOver.notes
    guard found.isEmpty else { throw Problems(found) }
  }

  /// What the file beside a GeoJSON file and the members of the latter say of all its features.
  private mutating func header(
    of collection: FeatureCollection, in file: String
  ) throws -> PolygonFile {
    let members = collection.members.entries.filter { PolygonFile.memberKeys.contains($0.key) }
    var node = DocumentNode(.map(members), at: collection.members.location)
    let beside = String(file.dropLast("geojson".count)) + "yaml"
    if folder.exists(beside) {
      let bytes = try folder.read(beside, tally.limits)
      let root = try YAMLDocument.parse(bytes, file: folder.name(beside), tally: &tally)
      files["geo/\(beside)"] = .document(root)
      _ = try Fields(root, what: "what holds for the polygons")
      node = node.overlaid(by: root)
    }
    var entry = try Entry(id: file, location: node.location, node: node)
    let header = try PolygonFile(reading: &entry)
    try entry.fields.finish()
    return header
  }

  /// Reads `territories.yaml`, whose entries may say more of territories that are polygons, and adds
  /// the territories of which only the polygons tell.
  mutating func territories(completedBy polygons: Polygons) -> [Territory] {
    var listed: Set<String> = []
    var territories = entries(
      .territory, completing: { id, node in polygons.facts[id]?.overlaid(by: node) ?? node }
    ) { entry in
      listed.insert(entry.id)
      return try Territory(reading: &entry, hasPolygons: polygons.facts[entry.id] != nil)
    }
    var found: [Diagnostic] = []
    territories += collect(polygons.order.filter { !listed.contains($0) }, into: &found) { id in
      let node = polygons.facts[id] ?? .map([])
      return try entryReader.read(id, .territory, node, at: node.location) {
        try Territory(reading: &$0, hasPolygons: true)
      }
    }
    add(found, of: "territories")
    return territories
  }

  /// Derives the arcs of the polygons and gives every territory its shapes.
  mutating func derive(from polygons: Polygons, into model: inout GeoModel) {
    guard !polygons.shapes.isEmpty, problems.isEmpty, tally.excess == nil else { return }
    var found: [Diagnostic] = []
    let shapes = collect(into: &found) { try polygons.shapes.inOrderOfDate() } ?? []
    let known = Dictionary(model.territories.map { ($0.id, $0) }) { first, _ in first }
    let borders = PolygonBorders(
      shapes, of: known, basemap: model.basemap,
      taken: (Set(model.arcs.map(\.id)), Set(model.nodes.map(\.id))))
    for arc in borders.arcs {
      _ = collect(into: &found) {
        try entryReader.define(arc.id, .arc, at: arc.evidence.location)
      }
    }
    var states: [String: [Territory.State]] = [:]
    for (shape, boundary) in zip(shapes, borders.boundaries) {
      guard !boundary.isEmpty else {
        found.append(
          Diagnostic(
            "nothing is left of its polygon within \(shape.snapKm.accuracy) km of its neighbours",
            at: shape.location, subject: shape.territory, hint: "set a smaller 'snap_km'"))
        continue
      }
      var state = Territory.State(
        span: shape.span, boundary: boundary, statedAreas: shape.statedAreas)
      state.location = shape.location
      states[shape.territory, default: []].append(state)
    }
    for index in model.territories.indices {
      guard let own = states[model.territories[index].id] else { continue }
      model.territories[index].states = own
    }
    model.nodes += borders.nodes
    model.arcs += borders.arcs
    repairs += borders.notes
    problems += found
  }
}

extension Polygons {
  /// Adds a polygon with its facts.
  fileprivate mutating func add(
    _ id: String, _ area: Area, _ facts: DocumentNode, of feature: GeoFeature, snapKm: Double,
    _ reader: inout EntryReader
  ) throws {
    let ofShape = facts.entries.filter { Self.shapeKeys.contains($0.key) }
    let others = facts.entries.filter { !Self.shapeKeys.contains($0.key) }
    var entry = try Entry(
      id: id, location: feature.location,
      node: DocumentNode(.map(ofShape), at: feature.location))
    let shape = TerritoryShape(
      territory: id, span: try entry.span(), area: area,
      statedAreas: try entry.maps("stated_area") { try Territory.StatedArea(reading: &$0) },
      snapKm: snapKm, location: feature.location)
    reader.note(entry.references)
    shapes.append(shape)
    let own = DocumentNode(.map(others), at: feature.location)
    if let first = self.facts[id] {
      self.facts[id] = own.overlaid(by: first)
    } else {
      self.facts[id] = own
      order.append(id)
    }
  }

  /// The keys that belong to a shape and not to its territory.
  private static let shapeKeys: Set = ["from", "to", "stated_area"]
}

extension [TerritoryShape] {
  /// The shapes of each territory in order of date. Polygons that hold on the same days are one
  /// shape.
  ///
  /// - Throws: An error if two shapes of a territory hold on the same day, but not on the same days.
  fileprivate func inOrderOfDate() throws(Problems) -> [TerritoryShape] {
    var joined: [TerritoryShape] = []
    var places: [String: [DateSpan: Int]] = [:]
    for shape in self {
      if let index = places[shape.territory]?[shape.span] {
        joined[index].area += shape.area
        joined[index].statedAreas += shape.statedAreas
      } else {
        places[shape.territory, default: [:]][shape.span] = joined.count
        joined.append(shape)
      }
    }
    let sorted = joined.enumerated().sorted { a, b in
      let (first, second) = (a.element.span.start, b.element.span.start)
      return first == second ? a.offset < b.offset : isEarlier(first, second)
    }.map(\.element)
    var found: [Diagnostic] = []
    var last: [String: TerritoryShape] = [:]
    for shape in sorted {
      if let before = last[shape.territory], before.span.intersection(shape.span) != nil {
        found.append(
          Diagnostic(
            "its shapes do not follow each other: this one holds \(shape.span.inDays), and another "
              + "one \(before.span.inDays)", at: shape.location, subject: shape.territory,
            hint: before.location.map { "the other stands at \($0)" }))
      }
      last[shape.territory] = shape
    }
    guard found.isEmpty else { throw Problems(found) }
    return sorted
  }
}

extension DateSpan {
  fileprivate var inDays: String {
    let parts = [start.map { "from \($0)" }, end.map { "until before \($0)" }].compactMap(\.self)
    return parts.isEmpty ? "on every day" : parts.joined(separator: " ")
  }
}
