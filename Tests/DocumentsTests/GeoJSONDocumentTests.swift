import Foundation
import Geometry
import TestSupport
import Testing

@testable import Documents

@Suite struct GeoJSONDocumentTests {
  func collection(_ features: String) -> String {
    "{\"type\": \"FeatureCollection\", \"licence\": \"CC0\", \"features\": [\n\(features)\n]}"
  }

  func feature(_ geometry: String) -> String {
    "{\"type\": \"Feature\", \"id\": \"x\", \"geometry\": \(geometry), \"properties\": {}}"
  }

  @Test func `a feature keeps its id, shape, facts and place`() throws {
    let text = collection(
      """
      {"type": "Feature", "id": "aa",
       "geometry": {"type": "Point", "coordinates": [24.5, -54.25]},
       "properties": {"rank": 3}},
      {"id": 7, "properties": null, "geometry": null, "type": "Feature", "bbox": [1, 2, 3, 4]},
      {"properties": {"id": "cc"}, "geometry": null, "type": "Feature"}
      """)
    let read = try GeoJSONDocument.parse(text, file: "f.geojson")
    #expect(read.members["licence"]?.value == .string("CC0"))
    #expect(read.features.map(\.id) == ["aa", "7", "cc"])
    #expect(read.features[0].geometry == .point(LonLat(24.5, -54.25)))
    #expect(read.features[0].properties["rank"]?.location?.description == "f.geojson:4:25")
    #expect(read.features[0].location.line == 2)
    #expect(read.features[1].geometry == nil)
    #expect(read.features[1].location.description == "f.geojson:5:1")
    #expect(read.features[2].properties.entries.isEmpty)
  }

  static let square = "[[0, 0], [4, 0], [4, 4], [0, 0]]"
  static let hole = "[[1, 0.5], [3, 2.5], [3, 0.5], [1, 0.5]]"
  static let triangle = Ring([Point(0, 0), Point(4, 0), Point(4, 4)])
  static let inner = Ring([Point(1, 0.5), Point(3, 2.5), Point(3, 0.5)])

  @Test(
    arguments: [
      ("LineString", "[[0, 1], [2, 3, 100]]", .lineString(Polyline([Point(0, 1), Point(2, 3)]))),
      (
        "MultiLineString", "[[[0, 1], [2, 3]], [[4, 5], [6, 7]]]",
        .multiLineString([
          Polyline([Point(0, 1), Point(2, 3)]), Polyline([Point(4, 5), Point(6, 7)]),
        ])
      ),
      ("Polygon", "[\(square), \(hole)]", .polygon(Polygon(triangle, holes: [inner]))),
      (
        "MultiPolygon", "[[\(square)], [\(square)]]",
        .multiPolygon([Polygon(triangle), Polygon(triangle)])
      ),
      ("MultiPoint", "[[1, 2], [3, 4]]", .multiPoint([LonLat(1, 2), LonLat(3, 4)])),
    ] as [(String, String, GeoGeometry)])
  func `every kind of shape is read`(type: String, coordinates: String, expected: GeoGeometry)
    throws
  {
    let straight = feature("{\"type\": \"\(type)\", \"coordinates\": \(coordinates)}")
    let turned = feature("{\"coordinates\": \(coordinates), \"type\": \"\(type)\"}")
    let read = try GeoJSONDocument.parse(collection("\(straight),\n\(turned)"), file: "f")
    #expect(read.features.map(\.geometry) == [expected, expected])
    #expect(expected.typeName == type)
  }

  @Test(arguments: [
    (
      "{\"type\": \"Point\", \"coordinates\": [54, 124]}",
      "f:2:77: x: the position 54, 124 lies outside the globe: longitudes run from -180 to 180, "
        + "latitudes from -90 to 90; the longitude comes first"
    ),
    (
      "{\"type\": \"Point\", \"coordinates\": [524000, 6100000.5]}",
      "f:2:77: x: the position 524000, 6100000.5 lies outside the globe: longitudes run from -180 "
        + "to 180, latitudes from -90 to 90; write degrees on WGS84"
    ),
    (
      "{\"type\": \"Point\", \"coordinates\": [1]}",
      "f:2:79: x: expected ',' and a latitude in a position [longitude, latitude], found ']'"
    ),
    (
      "{\"type\": \"Point\", \"coordinates\": [\"1\", 2]}",
      "f:2:78: x: expected a number, found a text"
    ),
    (
      "{\"type\": \"Point\", \"coordinates\": [361, 2]}",
      "f:2:77: x: the position 361, 2 lies outside the globe: longitudes run from -180 to 180, "
        + "latitudes from -90 to 90; write degrees on WGS84"
    ),
    (
      "{\"type\": \"LineString\", \"coordinates\": [1, 2]}",
      "f:2:83: x: expected a position [longitude, latitude], found '1'"
    ),
    (
      "{\"type\": \"LineString\", \"coordinates\": [[1, 2]]}",
      "f:2:82: x: a line needs at least 2 positions, and this one has 1"
    ),
    (
      "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 0], [0, 0]]]}",
      "f:2:80: x: a ring needs at least 4 positions, the last like the first, and this one has 3"
    ),
    (
      "{\"type\": \"Circle\", \"coordinates\": [[1, 2]]}",
      "f:2:53: x: the type 'Circle' is not read here; expected Point, MultiPoint, LineString, "
        + "MultiLineString, Polygon, MultiPolygon, GeometryCollection"
    ),
    (
      "{\"type\": \"GeometryCollection\", \"coordinates\": []}",
      "f:2:90: x: a GeometryCollection has \"geometries\", not \"coordinates\""
    ),
    (
      "{\"type\": \"Point\", \"geometries\": []}",
      "f:2:76: x: a Point has \"coordinates\", not \"geometries\""
    ),
    (
      "{\"type\": \"Point\", \"coordinates\": [1, 2], \"geometries\": []}",
      "f:2:85: x: a geometry has \"coordinates\" or \"geometries\", not both; remove one of them"
    ),
    (
      "{\"type\": \"Point\", \"cordinates\": [1, 2]}",
      "f:2:62: x: unknown key 'cordinates' in a geometry; did you mean 'coordinates'?"
    ),
    (
      "{\"type\": \"Point\", \"properties\": {}, \"coordinates\": [1, 2]}",
      "f:2:62: x: unknown key 'properties' in a geometry; facts belong into the Feature"
    ),
    (
      "{\"type\": \"LineString\", \"coordinates\": 12}",
      "f:2:82: x: expected an array of positions, found '12'"
    ),
    (
      "{\"type\": \"Point\", \"coordinates\": 12}",
      "f:2:77: x: expected a position [longitude, latitude], found '12'"
    ),
    (
      "{\"type\": \"MultiPolygon\", \"coordinates\": [1]}",
      "f:2:85: x: expected an array '[', found '1'"
    ),
    (
      "{\"type\": \"Polygon\", \"coordinates\": [[1, 2]]}",
      "f:2:81: x: expected a position [longitude, latitude], found '1'"
    ),
    ("{\"type\": \"GeometryCollection\"}", "f:2:44: x: the geometry has no \"geometries\""),
    (
      "{\"type\": \"Polygone\", \"coordinates\": []}",
      "f:2:53: x: the type 'Polygone' is not read here; did you mean 'Polygon'?"
    ),
    ("{\"coordinates\": [1, 2]}", "f:2:44: x: the geometry has no \"type\""),
    ("{\"type\": \"Point\"}", "f:2:44: x: the geometry has no \"coordinates\""),
    ("12", "f:2:44: x: expected a geometry or null, found '12'"),
  ])
  func `a shape that is none is refused with its place`(geometry: String, expected: String) {
    let text = collection(feature(geometry))
    let problems = #expect(throws: Problems.self) { try GeoJSONDocument.parse(text, file: "f") }
    #expect(problems?.description == expected)
  }

  @Test func `a file with nothing but broken features is given up`() {
    let list = Array(repeating: feature("12"), count: 60).joined(separator: ",\n")
    let problems = #expect(throws: Problems.self) {
      try GeoJSONDocument.parse(collection(list), file: "f")
    }
    #expect(problems?.diagnostics.count == 51)
    #expect(
      problems?.diagnostics.last?.description
        == "f:51:1: the rest of the file is not read: it has too many problems")
  }

  @Test func `every broken feature of a file is reported`() {
    let text = collection(
      """
      \(feature("{\"type\": \"Point\", \"coordinates\": [500, 2]}")),
      \(feature("{\"type\": \"Point\", \"coordinates\": [5, 2]}")),
      \(feature("12")),
      {"type": "Feature", "id": "x", "geometri": null}
      """)
    let problems = #expect(throws: Problems.self) { try GeoJSONDocument.parse(text, file: "f") }
    #expect(problems?.diagnostics.map(\.location?.line) == [2, 4, 5])
    #expect(
      problems?.diagnostics.last?.description
        == "f:5:32: x: unknown key 'geometri' in a Feature; did you mean 'geometry'?")
  }

  @Test(arguments: [
    ("", "f: the file is empty"),
    ("[]", "f:1:1: expected an object '{', found an array"),
    (
      "{\"type\": \"Topology\"}",
      "f:1:10: the type 'Topology' is not read here; expected FeatureCollection"
    ),
    ("{\"type\": 12}", "f:1:10: expected a text in quotes, found '12'"),
    (
      "{\"type\": \"Feature\", \"features\": []}",
      "f:1:21: unknown key 'features' in a Feature; a file has one FeatureCollection"
    ),
    (
      "{\"type\": \"Feature\", \"coordinates\": []}",
      "f:1:21: unknown key 'coordinates' in a Feature; they belong into its \"geometry\""
    ),
    (
      "{\"type\": \"Feature\", \"id\": true}",
      "f:1:27: an id should be a text or a number, found true"
    ),
    (
      "{\"type\": \"Feature\", \"properties\": 1}",
      "f:1:35: \"properties\" should be an object or null, found the number 1"
    ),
    (
      "{\"type\": \"FeatureCollection\", \"features\": [], "
        + "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:3346\"}}}",
      "f:1:54: the file gives its positions in 'EPSG:3346', and GeoJSON has them in degrees on "
        + "WGS84; convert it, for instance with ogr2ogr -t_srs EPSG:4326"
    ),
    (
      "{\"type\": \"FeatureCollection\"}",
      "f:1:1: the file holds no \"type\": \"FeatureCollection\" with \"features\": […]"
    ),
    (
      "{\"type\": \"FeatureCollection\", \"features\": [1]}",
      "f:1:44: expected a Feature, found '1'"
    ),
    (
      "{\"type\": \"FeatureCollection\", \"features\": [{\"id\": 1}]}",
      "f:1:44: 1: \"type\": \"Feature\" is missing"
    ),
  ])
  func `what is no feature collection is refused`(text: String, expected: String) {
    let problems = #expect(throws: Problems.self) { try GeoJSONDocument.parse(text, file: "f") }
    #expect(problems?.description == expected)
  }

  @Test func `a file cut anywhere is an error and never a crash`() {
    let bytes = Array(
      collection(feature("{\"type\": \"Polygon\", \"coordinates\": [\(Self.square)]}")).utf8)
    for length in 0..<bytes.count {
      #expect(throws: Problems.self) {
        try GeoJSONDocument.parse(Array(bytes.prefix(length)), file: "f")
      }
    }
  }

  @Test func `coordinates survive the way through a file`() throws {
    var random = Xorshift(seed: 3)
    let points = (0..<500).map { _ in
      Point(
        (Double.random(in: -180...180, using: &random) * 1e4).rounded() / 1e4,
        (Double.random(in: -90...90, using: &random) * 1e4).rounded() / 1e4)
    }
    let text = points.map { "[\($0.x), \($0.y)]" }.joined(separator: ",")
    let read = try GeoJSONDocument.parse(
      collection(feature("{\"type\": \"LineString\", \"coordinates\": [\(text)]}")), file: "f")
    #expect(read.features.first?.geometry == .lineString(Polyline(points)))
  }
}
