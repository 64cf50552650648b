import Documents
import Geometry
import TestSupport
import Testing

@testable import Exchange

@Suite struct ImportingTests {
  static let origin = Origin(
    source: "s", title: "S", licence: "CC0", accuracyKm: 1, provenance: "made for a test")

  @Test func `areas that tile a plane share each inner edge once`() {
    var random = Xorshift(seed: 8)
    for _ in 0..<30 {
      let (columns, rows) = (
        Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random)
      )
      // Corners of a grid, shaken, with a corner more on each edge.
      var corners: [[Point]] = []
      for row in 0...2 * rows {
        corners.append(
          (0...2 * columns).map { column in
            Point(Double(column) + random.number(-0.3, 0.3), Double(row) + random.number(-0.3, 0.3))
          })
      }
      var areas: [(name: String, area: Area)] = []
      for row in 0..<rows {
        for column in 0..<columns {
          let (r, c) = (2 * row, 2 * column)
          var ring = [
            corners[r][c], corners[r][c + 1], corners[r][c + 2], corners[r + 1][c + 2],
            corners[r + 2][c + 2],
            corners[r + 2][c + 1], corners[r + 2][c], corners[r + 1][c],
          ]
          let start = Int.random(in: 0..<8, using: &random)
          ring = Array(ring[start...] + ring[..<start])
          if Bool.random(using: &random) { ring.reverse() }
          areas.append(("\(row) \(column)", [Polygon(Ring(ring))]))
        }
      }
      let edges = SharedEdges(areas).lines
      #expect(edges.count == columns * (rows - 1) + rows * (columns - 1))
      #expect(edges.allSatisfy { $0.line.points.count == 3 })
      #expect(Set(edges.map { [$0.between.0, $0.between.1].sorted() }).count == edges.count)
    }
  }

  @Test func `an area inside another shares its whole edge`() {
    let inner = Ring(Box(minX: 1, minY: 1, maxX: 2, maxY: 2))
    let outer = Polygon(Ring(Box(minX: 0, minY: 0, maxX: 3, maxY: 3)), holes: [inner])
    let edges = SharedEdges([("outer", [outer]), ("inner", [Polygon(inner)])]).lines
    #expect(edges.count == 1)
    #expect(
      edges.first?.line.points.count == 5
        && edges.first?.line.points.first == edges.first?.line.points.last)
  }

  /// GMT's words for a window from 0 to 10 degrees: a coast that crosses it with the land in the south, an island, and
  /// a lake with an island in it.
  static let dump = """
    # a comment
    > Shore Bin # 1, Level 1
    -1\t5
    4\t5.5
    > Shore Bin # 2, Level 1
    4\t5.5
    11\t5
    > Shore Bin # 2, Level 1
    2\t8
    4\t8
    3\t9
    2\t8
    > Shore Bin # 3, Level 2
    366\t1
    366\t3
    368\t3
    368\t1
    366\t1
    > Shore Bin # 3, Level 3
    6.5\t1.5
    7\t1.5
    7\t2
    6.5\t1.5
    """

  @Test func `shores close along the edge of the window, with the land on their left`() {
    let box = Box(minX: 0, minY: 0, maxX: 10, maxY: 10)
    // The land of this coast lies north of it, for the shore runs eastwards.
    let segments = ShoreDump.parse(Array(Self.dump.utf8), around: 5)
    #expect(segments.map(\.level) == [1, 1, 1, 2, 3])
    let land = ShoreDump.areas(of: segments, level: 1, in: box, isFull: false)
    #expect(land.contains(Point(5, 9.5)) && !land.contains(Point(5, 2)))
    let lakes = ShoreDump.areas(of: segments, level: 2, in: box, isFull: false)
    #expect(lakes.contains(Point(6.2, 2)) && abs(lakes.totalArea - 4) < 1e-9)
    let islands = ShoreDump.areas(of: segments, level: 3, in: box, isFull: false)
    #expect(abs(islands.totalArea - 0.125) < 1e-9)
    #expect(ShoreDump.areas(of: [], level: 1, in: box, isFull: true).totalArea == 100)
    #expect(ShoreDump.areas(of: [], level: 1, in: box, isFull: false).isEmpty)
  }

  @Test func `a coast that was cut encloses what it enclosed before`() {
    var random = Xorshift(seed: 77)
    for _ in 0..<100 {
      let land = random.star(60, in: Box(minX: -8, minY: -8, maxX: 8, maxY: 8))
      let box = random.box(in: Box(minX: -9, minY: -9, maxX: 9, maxY: 9))
      guard box.width > 0.5, box.height > 0.5 else { continue }
      // GMT gives the shore in pieces.
      let points = land.closed.points
      var segments: [(level: Int, line: Polyline)] = []
      var start = 0
      while start < points.count - 1 {
        let end = min(start + Int.random(in: 1...9, using: &random), points.count - 1)
        segments.append((1, Polyline(Array(points[start...end]))))
        start = end
      }
      segments.shuffle(using: &random)
      let isInside = land.contains(box.center)
      let area = ShoreDump.areas(of: segments, level: 1, in: box, isFull: isInside)
      for _ in 0..<40 {
        let point = random.point(in: box)
        #expect(area.contains(point) == land.contains(point))
      }
    }
  }

  static let times: [(String, String?, String?)] = [
    ("1938-10-10..1941-06-22", "1938-10-10", "1941-06-22"),
    ("1920..1939", "1920-01-01", "1940-01-01"),
    ("1920..", "1920-01-01", nil), ("..1939-09-01", nil, "1939-09-01"),
  ]

  @Test(arguments: times)
  func `the time of borders is two days or years`(text: String, from: String?, to: String?) throws {
    let valid = try #require(BorderImport.Validity(text))
    #expect(valid.from?.description == from && valid.to?.description == to)
  }

  @Test(arguments: [
    "", "..", "1939", "1939..1920", "yesterday..1939", "1939-13-01..1940", "1939-02-30..1940",
  ])
  func `a time that is none is refused`(text: String) {
    #expect(BorderImport.Validity(text) == nil)
  }

  static let lines = #"""
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"name": "A and B", "name_de": "A und B", "status": "disputed", "parties": ["A", "B"]},
     "geometry": {"type": "LineString", "coordinates": [[0, 0], [5, 5]]}},
    {"type": "Feature", "properties": {"status": "whatever"}, "geometry": {"type": "LineString", "coordinates": [[20, 0], [25, 5]]}}]}
    """#

  @Test func `lines become borders with the days on which they held`() throws {
    let collection = try GeoJSONDocument.parse(Self.lines, file: "l.geojson")
    let made = try BorderImport(
      "l.geojson", collection, valid: .init(from: Day("1920-01-01"), to: nil), keepsAreas: false,
      window: Window(west: 2, south: 0, east: 10, north: 10), scale: nil, Self.origin)
    let border = try #require(made.lines?.features.first)
    #expect(made.lines?.features.count == 1)
    #expect(border.shape == .lineString(Polyline([Point(2, 2), Point(5, 5)])))
    #expect(
      border.properties.compactJSON
        == #"{"names":{"native":"A and B","de":"A und B"},"parties":["A","B"],"status":"disputed","from":"1920-01-01","accuracy_km":1,"sources":["s"]}"#
    )
  }

  static let useless: [(String, String)] = [
    (#"{"type": "FeatureCollection", "features": []}"#, "the file holds neither lines nor areas"),
    (
      #"{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}"#,
      "the file holds one area, and a border needs one on either side"
    ),
    (
      #"{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}, {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [[[5, 0], [6, 0], [6, 1], [5, 0]]]}}]}"#,
      "no two of its 2 areas share an edge exactly"
    ),
    (
      #"{"type": "LineString", "coordinates": [[50, 50], [60, 60]]}"#,
      "no border of the file lies in the window"
    ),
  ]

  @Test(arguments: useless)
  func `a file without borders is refused with the reason`(text: String, reason: String) throws {
    let collection = try GeoJSONDocument.parse(text, file: "l.geojson")
    let error = #expect(throws: ExchangeError.self) {
      try BorderImport(
        "l.geojson", collection, valid: .init(from: nil, to: Day("1939-01-01")), keepsAreas: false,
        window: Window(west: -10, south: -10, east: 10, north: 10), scale: nil, Self.origin)
    }
    #expect(
      error?.description.hasPrefix("l.geojson: \(reason)") == true, "\(error?.description ?? "")")
  }

  @Test func `land is dissolved and cut, and holes stay`() throws {
    let shapes = [
      Polygon(
        Ring(Box(minX: 0, minY: 0, maxX: 5, maxY: 5)),
        holes: [Ring(Box(minX: 1, minY: 1, maxX: 2, maxY: 2))]),
      Polygon(Box(minX: 5, minY: 0, maxX: 9, maxY: 5)),
    ].map { BasemapImport.Item(.polygon($0)) }
    let made = try BasemapImport(
      [(path: "land.shp", shapes: shapes)], as: nil,
      window: Window(west: -1, south: -1, east: 7, north: 4), scale: nil, Self.origin)
    #expect(made.theme == .land && made.file.features.count == 1)
    let area = try #require(made.file.features.first?.shape.area)
    #expect(abs(area.totalArea - 27) < 1e-9)
    #expect(made.file.members["window"]?.compactJSON == "[-1,-1,7,4]")
    #expect(made.file.members["licence"]?.value == .string("CC0"))
  }

  @Test func `shapes of the wrong kind and shapes elsewhere are told`() throws {
    let line = BasemapImport.Item(.lineString(Polyline([Point(50, 50), Point(60, 60)])))
    for (theme, reason) in [
      (
        BasemapImport.Theme.land,
        "f.geojson: the file holds no areas, of which land are made; state what the file holds"
      ),
      (
        .rivers,
        "f.geojson: nothing of the file lies in the window; its shapes lie between 50 and 60 in longitude, 50 and 60 in latitude"
      ),
    ] {
      let error = #expect(throws: ExchangeError.self) {
        try BasemapImport(
          [(path: "f.geojson", shapes: [line])], as: theme,
          window: Window(west: 0, south: 0, east: 10, north: 10), scale: nil, Self.origin)
      }
      #expect(error?.description == reason)
    }
  }

  @Test func `a program that is not installed is named with its package`() throws {
    let folder = try PassingFolder()
    let tool = Tool(name: "no-such-program", package: "some-package", purpose: "reading f.gpkg")
    let error = #expect(throws: ExchangeError.self) { try tool.run([], in: folder.path) }
    #expect(
      error?.description
        == "reading f.gpkg needs the program no-such-program, which is not installed; on Debian: sudo apt install some-package"
    )
  }

  @Test func `a program that fails is quoted`() throws {
    let folder = try PassingFolder()
    let tool = Tool(name: "sh", package: "dash", purpose: "trying")
    let error = #expect(throws: ExchangeError.self) {
      try tool.run(["-c", "echo no use >&2; exit 3"], in: folder.path)
    }
    #expect(error?.description == "sh could not do it: no use")
  }
}
