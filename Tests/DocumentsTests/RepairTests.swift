import Geometry
import Testing

@testable import Documents

/// What real files get wrong and how it is mended.
@Suite struct RepairTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var geometry: String
    var expected: GeoGeometry?
    var notes: [String]

    init(_ name: String, _ geometry: String, _ expected: GeoGeometry?, _ notes: String...) {
      (testDescription, self.geometry, self.expected) = (name, geometry, expected)
      self.notes = notes
    }
  }

  static func polygon(_ rings: String...) -> String {
    "{\"type\": \"Polygon\", \"coordinates\": [\(rings.joined(separator: ", "))]}"
  }
  static func line(_ positions: String) -> String {
    "{\"type\": \"LineString\", \"coordinates\": [\(positions)]}"
  }
  static let shell = "[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]"
  static let square = Ring(Box(minX: 0, minY: 0, maxX: 4, maxY: 4))
  static let straight = Polyline([Point(0, 0), Point(4, 0)])

  static let cases = [
    Case(
      "a ring that is not closed", polygon("[[0, 0], [4, 0], [4, 4], [0, 4]]"),
      .polygon(Polygon(square)), "a ring is not closed; it was closed"),
    Case(
      "an outer ring that runs clockwise", polygon("[[0, 4], [4, 4], [4, 0], [0, 0], [0, 4]]"),
      .polygon(Polygon(square)),
      "its outer ring runs clockwise, and RFC 7946 has outer rings counter-clockwise; it was turned "
        + "round"),
    Case(
      "holes that run counter-clockwise",
      polygon(shell, "[[1, 1], [2, 1], [2, 2], [1, 1]]", "[[3, 1], [3.5, 1], [3, 2], [3, 1]]"),
      .polygon(
        Polygon(
          square,
          holes: [
            Ring([Point(2, 2), Point(2, 1), Point(1, 1)]),
            Ring([Point(3, 2), Point(3.5, 1), Point(3, 1)]),
          ])),
      "2 holes run counter-clockwise, and RFC 7946 has holes clockwise; they were turned round"),
    Case(
      "a hole outside its ring", polygon(shell, "[[8, 8], [8, 9], [9, 9], [8, 8]]"),
      .polygon(Polygon(square)), "a hole lies outside the outer ring; it was left out"),
    Case(
      "a hole without an inside", polygon(shell, "[[1, 1], [2, 2], [1, 1], [1, 1]]"),
      .polygon(Polygon(square)), "a ring is without an inside; it was left out",
      "a position repeats the one before; it was left out"),
    Case(
      "a polygon without an inside", polygon("[[1, 1], [2, 2], [3, 3], [1, 1]]"), nil,
      "its shape holds no position; it is read as none (RFC 7946, 3.1)",
      "a ring is without an inside; it was left out"),
    Case(
      "a ring in the shape of an 8 with equal halves",
      polygon("[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]"),
      .polygon(Polygon(Ring([Point(0, 0), Point(1, 1), Point(1, 0), Point(0, 1)])))),
    Case(
      "positions that repeat the one before", line("[0, 0], [0, 0], [4, 0], [4, 0], [4, 0]"),
      .lineString(straight), "3 positions repeat the one before; they were left out"),
    Case(
      "a height", line("[0, 0, 12], [4, 0, 13]"), .lineString(straight),
      "positions have a height, which no map shows; it is passed over"),
    Case(
      "a height and a measure", line("[0, 0, 12, 1], [4, 0, 13, 2]"), .lineString(straight),
      "positions have more than three numbers; all after the height are passed over"),
    Case(
      "longitudes just beyond 180", line("[179.5, 0], [180.0000000001, 90.0000000001]"),
      .lineString(Polyline([Point(179.5, 0), Point(180, 90)])),
      "a position lies beyond 180 or 90 degrees by a rounding error; it was put on the edge"),
    Case(
      "a point beyond 180", "{\"type\": \"Point\", \"coordinates\": [190, 5]}",
      .point(LonLat(-170, 5)),
      "longitudes beyond 180 degrees; the shape was cut at the antimeridian (RFC 7946, 3.1.9)"),
    Case(
      "a line beyond 180", line("[170, 0], [190, 10]"),
      .multiLineString([
        Polyline([Point(170, 0), Point(180, 5)]), Polyline([Point(-180, 5), Point(-170, 10)]),
      ]),
      "longitudes beyond 180 degrees; the shape was cut at the antimeridian (RFC 7946, 3.1.9)"),
    Case(
      "an area beyond −180", polygon("[[-190, 0], [-170, 0], [-170, 10], [-190, 10], [-190, 0]]"),
      .multiPolygon([
        Polygon(Ring([Point(180, 10), Point(170, 10), Point(170, 0), Point(180, 0)])),
        Polygon(Ring([Point(-180, 0), Point(-170, 0), Point(-170, 10), Point(-180, 10)])),
      ]),
      "longitudes beyond 180 degrees; the shape was cut at the antimeridian (RFC 7946, 3.1.9)"),
    Case(
      "an edge the long way round", line("[179, 0], [-179, 1]"),
      .lineString(Polyline([Point(179, 0), Point(-179, 1)])),
      "an edge runs more than half round the globe; if it should cross the antimeridian, cut the "
        + "shape there (RFC 7946, 3.1.9)"),
    Case(
      "the whole world", polygon("[[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]"),
      .polygon(Polygon(Ring(Box(minX: -180, minY: -90, maxX: 180, maxY: 90))))),
    Case(
      "an empty line", line(""), nil,
      "its shape holds no position; it is read as none (RFC 7946, 3.1)"),
    Case(
      "an empty point", "{\"type\": \"Point\", \"coordinates\": []}", nil,
      "its shape holds no position; it is read as none (RFC 7946, 3.1)"),
    Case(
      "an empty collection", "{\"type\": \"GeometryCollection\", \"geometries\": []}", nil,
      "its shape holds no position; it is read as none (RFC 7946, 3.1)"),
    Case(
      "an empty polygon among others",
      "{\"type\": \"MultiPolygon\", \"coordinates\": [[], [\(shell)]]}",
      .multiPolygon([Polygon(square)])),
    Case(
      "a collection in a collection",
      "{\"type\": \"GeometryCollection\", \"geometries\": [{\"geometries\": [\(line("[0, 0], [4, 0]"))], "
        + "\"type\": \"GeometryCollection\"}, \(line("[0, 0], [4, 0]"))]}",
      .collection([.lineString(straight), .lineString(straight)])),
  ]

  @Test(arguments: cases)
  func `real data is mended with a note`(_ item: Case) throws {
    let text = """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "id": "x", "properties": {}, "geometry": \(item.geometry)}]}
      """
    let read = try GeoJSONDocument.parse(text, file: "f")
    #expect(read.features.map(\.geometry) == [item.expected])
    #expect(read.notes.map(\.message) == item.notes)
    #expect(read.notes.allSatisfy { $0.severity == .warning && $0.location?.line == 2 })
  }

  @Test func `shapes of one kind in a collection are one shape`() {
    let line = Self.straight
    #expect(
      GeoGeometry.collection([.lineString(line), .multiLineString([line])]).simplest
        == .multiLineString([line, line]))
    #expect(
      GeoGeometry.multiPolygon([Polygon(Self.square)]).simplest == .polygon(Polygon(Self.square)))
    let mixed = GeoGeometry.collection([.lineString(line), .polygon(Polygon(Self.square))])
    #expect(mixed.simplest == mixed)
  }

  /// The features of a file, one a line.
  func notes(_ features: [String]) throws -> [String] {
    let read = try GeoJSONDocument.parse(
      "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))]}",
      file: "f")
    #expect(read.features.count == features.count)
    return read.notes.map(\.description)
  }

  @Test func `the same repair is told once a file, at its first place, with a count`() throws {
    let open = """
      {"type": "Feature", "id": "x", "properties": {}, "geometry": \(Self.polygon("[[0, 0], [4, 0], [4, 4]]"))}
      """
    let empty = #"{"type": "Feature", "properties": {}, "geometry": \#(Self.line(""))}"#
    let list = [open, empty] + Array(repeating: open, count: 586)
    let said = try notes(list)
    #expect(said.count == 2)
    #expect(
      said[0].hasPrefix("f:2:")
        && said[0].hasSuffix(
          "warning: x: 587 rings are not closed; they were closed (in 587 features, of which this is the first)"
        ),
      "\(said)")
    #expect(
      said[1].hasPrefix("f:3:")
        && said[1].hasSuffix(
          "warning: its shape holds no position; it is read as none (RFC 7946, 3.1)"),
      "\(said)")
  }

  @Test func `more kinds of repair than anybody reads are only counted`() throws {
    let strange = (0..<70).map {
      #"{"type": "Feature", "key\#($0)": 1, "geometry": null, "properties": {}}"#
    }
    let said = try notes(strange + strange)
    #expect(said.count == 51)
    #expect(said.last == "f: warning: 20 more repairs of this file are not listed")
  }

  @Test func `a byte-order mark and Windows line ends move no place and no byte`() throws {
    let text = "{\"type\": \"FeatureCollection\",\r\n \"features\": [{\"type\": \"Feature\"}]}\r\n"
    let plain = try GeoJSONDocument.parse(text, file: "f")
    let marked = try GeoJSONDocument.parse("\u{FEFF}" + text, file: "f")
    #expect(marked.features[0].location == plain.features[0].location)
    let bytes = Array(("\u{FEFF}" + text).utf8)
    #expect(
      String(decoding: bytes[marked.features[0].span], as: UTF8.self) == "{\"type\": \"Feature\"}")
  }

  @Test(
    arguments: [
      (
        [0x5B, 0x22, 0xE4, 0x22, 0x5D],
        "f:1:3: the file is not written in UTF-8: here stands the byte 228, in Latin-1 the letter "
          + "'ä'; save it as UTF-8"
      ),
      (
        [0x22, 0x80, 0x22],
        "f:1:2: the file is not written in UTF-8: here stands the byte 128; save it as UTF-8"
      ),
      (
        [0xFF, 0xFE, 0x5B, 0x00],
        "f: the file is written in UTF-16, and only UTF-8 is read; save it as UTF-8"
      ),
    ] as [([UInt8], String)])
  func `another encoding is named`(bytes: [UInt8], expected: String) {
    let fromJSON = #expect(throws: Problems.self) { try GeoJSONDocument.parse(bytes, file: "f") }
    #expect(fromJSON?.description == expected)
    let fromYAML = #expect(throws: Diagnostic.self) { try YAMLDocument.parse(bytes, file: "f") }
    #expect(fromYAML?.description == expected)
  }
}
