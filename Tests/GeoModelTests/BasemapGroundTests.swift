import Documents
import Geometry
import TestSupport
import Testing

@testable import GeoModel

/// What the areas of a base map cover together, whatever their file says one by one.
@Suite struct BasemapGroundTests {
  /// The fixture with other features in a file of the base map.
  func atlas(_ features: [String], in layer: String = "land") -> FixtureAtlas {
    var atlas = FixtureAtlas()
    atlas.files["basemap/\(layer).geojson"] =
      "{\"type\": \"FeatureCollection\", \"source\": \"survey\", \"licence\": \"CC0\", "
      + "\"accuracy_km\": 0.3, \"features\": [\n" + features.joined(separator: ",\n") + "\n]}"
    return atlas
  }

  func feature(_ rings: [[Point]]..., properties: String = "{}") -> String {
    let polygons = rings.map { polygon in
      "["
        + polygon.map { ring in
          "[" + (ring + ring.prefix(1)).map { "[\($0.x), \($0.y)]" }.joined(separator: ", ") + "]"
        }.joined(separator: ", ") + "]"
    }
    return "{\"type\": \"Feature\", \"properties\": \(properties), \"geometry\": {\"type\": "
      + "\"MultiPolygon\", \"coordinates\": [\(polygons.joined(separator: ", "))]}}"
  }

  func square(_ x: Double, _ y: Double, _ size: Double) -> [Point] {
    Box(x: x, y: y, width: size, height: size).corners
  }

  /// Features, the polygons and square degrees that they cover together, and what is said of them.
  static let layers: [(name: String, parts: Int, area: Double, said: [String])] = [
    (
      "overlap", 1, 7,
      ["2 areas overlap or lie in each other, this one among them; they are drawn as one"]
    ),
    (
      "inside", 1, 4,
      ["2 areas overlap or lie in each other, this one among them; they are drawn as one"]
    ),
    (
      "twice", 1, 4,
      ["2 areas overlap or lie in each other, this one among them; they are drawn as one"]
    ),
    ("parts", 1, 7, ["parts of its area overlap or lie in each other; they are drawn as one"]),
    ("neighbours", 1, 8, []),
    ("in a lake", 2, 16 - 4 + 1, []),
    ("apart", 2, 8, []),
    (
      "bow", 2, 0.5,
      [
        "its area is not sound: its edges cross or run over each other at 11, 1; it is drawn mended; mend its rings there"
      ]
    ),
    (
      "bows", 4, 1,
      [
        "2 areas are not sound, this one because its edges cross or run over each other at 11, 1; they are drawn mended; mend its rings there"
      ]
    ),
  ]

  func features(_ name: String) -> [String] {
    let bow = { (x: Double) in
      [Point(x, 0.5), Point(x + 1, 1.5), Point(x + 1, 0.5), Point(x, 1.5)]
    }
    return switch name {
    case "overlap": [feature([square(10, 0, 2)]), feature([square(11, 1, 2)])]
    case "inside": [feature([square(10, 0, 2)]), feature([square(10.5, 0.5, 1)])]
    case "twice": [feature([square(10, 0, 2)]), feature([square(10, 0, 2)])]
    case "parts": [feature([square(10, 0, 2)], [square(11, 1, 2)])]
    case "neighbours": [feature([square(10, 0, 2)]), feature([square(12, 0, 2)])]
    case "in a lake":
      [feature([square(10, 0, 4), square(11, 1, 2).reversed()]), feature([square(11.5, 1.5, 1)])]
    case "apart": [feature([square(10, 0, 2)]), feature([square(13, 0, 2)])]
    case "bow": [feature([bow(10.5)])]
    default: [feature([bow(10.5)]), feature([bow(20.5)])]
    }
  }

  @Test(arguments: layers.indices)
  func `what areas cover together is drawn once, and said once`(index: Int) throws {
    let (name, parts, area, said) = Self.layers[index]
    for layer in ["land", "lakes", "land-coarse", "others"] {
      var atlas = atlas(features(name), in: layer)
      if layer != "land" { atlas.files["basemap/land.geojson"] = nil }
      let model = try atlas.read()
      let ground = model.basemap.areas(layer)
      #expect(ground.count == parts && abs(ground.totalArea - area) < 1e-9, "\(name): \(ground)")
      #expect(
        model.repairs.filter { $0.location?.file.hasSuffix("\(layer).geojson") ?? false }.map {
          [$0.message, $0.hint].compactMap(\.self).joined(separator: "; ")
        } == said)
      #expect(model.repairs.allSatisfy { $0.severity == .warning })
    }
  }

  @Test func `areas at random cover what each of them covers, and no place twice`() throws {
    var random = Xorshift(seed: 11)
    let room = Box(x: 10, y: -5, width: 10, height: 10)
    for round in 0..<30 {
      let rings = (0..<(3 + round % 9)).map { _ in
        let size = random.number(1, 6)
        return random.star(
          3 + Int(random.number(0, 8)),
          in: Box(center: random.point(in: room), width: size, height: size)
        ).points
      }
      let model = try atlas(rings.map { feature([$0]) }).read()
      let ground = model.basemap.areas("land")
      for _ in 0..<300 {
        let place = random.point(in: room)
        let isLand = rings.contains { Ring($0).contains(place) }
        #expect(ground.count { $0.contains(place) } == (isLand ? 1 : 0), "\(round): \(place)")
      }
    }
  }

  @Test func `what a coarse layer has in common with the fine one is taken from the fine one`()
    throws
  {
    var atlas = atlas([feature([square(10, 0, 4)])], in: "land-coarse")
    atlas.files["basemap/land.geojson"] =
      self.atlas([feature([square(12, 0, 4)])]).files["basemap/land.geojson"]
    let model = try atlas.read()
    #expect(abs(model.basemap.areas("land").totalArea - 16) < 1e-9)
    #expect(abs(model.basemap.areas("land-coarse").totalArea - 8) < 1e-9)
    #expect(
      model.repairs.map(\.message) == [
        "an area covers ground that 'land' covers, too; what both cover is taken from 'land'"
      ])
    #expect(model.repairs.first?.hint == "let 'land-coarse' begin where 'land' ends")
  }

  @Test func `each place belongs to one of several files of lakes, the coarse one last`() throws {
    var atlas = atlas([feature([square(10, 0, 4)])], in: "lakes-coarse")
    for (name, x) in [("lakes", 12.0), ("lakes-authored", 13)] {
      atlas.files["basemap/\(name).geojson"] =
        self.atlas([feature([square(x, 0, 4)])]).files["basemap/land.geojson"]
    }
    let basemap = try atlas.read().basemap
    #expect(basemap.lakeLayers == ["lakes", "lakes-authored", "lakes-coarse"])
    let sizes = basemap.lakeLayers.map { basemap.areas($0).totalArea }
    #expect(zip(sizes, [16, 4, 8]).allSatisfy { abs($0 - $1) < 1e-9 }, "\(sizes)")
  }

  @Test func `features of a base map need no id, and several may have the same`() throws {
    let same = ["-99", "-99", "7"].enumerated().map { number, id in
      feature([square(10 + 2.5 * Double(number), 0, 2)], properties: "{\"id\": \"\(id)\"}")
    }
    let model = try atlas(same).read()
    #expect(model.basemap.features("land").count == 3 && model.repairs.isEmpty)
  }

  @Test func `what a base map cannot use of a file of others is told once for each reason`() throws
  {
    let point =
      "{\"type\": \"Feature\", \"properties\": {}, \"geometry\": {\"type\": \"Point\", "
      + "\"coordinates\": [10, 0]}}"
    let none = "{\"type\": \"Feature\", \"properties\": {}, \"geometry\": null}"
    let strange = "{\"name\": 7, \"class\": \"primary\"}"
    let land = [0.0, 3].map { feature([square(10 + $0, 0, 2)], properties: strange) }
    let said = { (features: [String]) in try self.atlas(features).read().repairs.map(\.message) }
    #expect(
      try said([point, none, land[0]]) == [
        "a feature is a point, and a base map has lines and areas; it is passed over",
        "a feature without a shape is passed over", "its 'name' is no text; it is passed over",
        "its 'rank' or 'class' is no whole number; it is passed over",
      ])
    #expect(
      try said([point, point, none, none] + land) == [
        "2 features are points, this one first, and a base map has lines and areas; they are passed over",
        "2 features without a shape are passed over, this one first",
        "the 'name' of 2 features, this one first, is no text; it is passed over",
        "the 'rank' or 'class' of 2 features, this one first, is no whole number; it is passed over",
      ])
  }

  @Test(arguments: [
    (
      "{\"type\": \"Polygon\"$, \"coordinates\": [[[10, 0], [12, 0], [12, 2], [10, 0]]]}",
      "a Polygon alone"
    ),
    (
      "{\"type\": \"Feature\"$, \"properties\": {}, \"geometry\": {\"type\": \"Polygon\", "
        + "\"coordinates\": [[[10, 0], [12, 0], [12, 2], [10, 0]]]}}", "a Feature alone"
    ),
  ])
  func `a shape alone says what every file says, or is told all that it lacks`(
    text: String, what: String
  ) throws {
    var atlas = FixtureAtlas()
    let file = "basemap/land.geojson"
    atlas.files[file] = text.replacing(
      "$", with: ", \"source\": \"survey\", \"licence\": \"CC0\", \"accuracy_km\": 2")
    let model = try atlas.read()
    #expect(model.basemap.layers["land"]?.accuracyKm == 2 && model.repairs.isEmpty)
    atlas.files[file] = text.replacing("$", with: ", \"source\": \"survey\"")
    let hint = "write them beside its \"type\": the id of a source, a licence, and kilometres"
    #expect(
      try atlas.messages().first
        == "\(file):1:1: the file holds \(what) and does not say 'licence' and 'accuracy_km', "
        + "which every file of the base map does; \(hint)")
    atlas.files[file] = "{\"type\": \"FeatureCollection\", \"features\": []}"
    #expect(
      try atlas.messages().first
        == "\(file):1:1: the file holds features and does not say 'source', 'licence' and "
        + "'accuracy_km', which every file of the base map does; \(hint)")
  }
}
