import Geometry
import MapSpec
import Projection
import Scene
import Testing

@testable import Cartography

/// Frames, degrees and locators on both sides of the meridian of 180°.
@Suite struct DateLineTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var projection: String
    var center: LonLat
    var scale = 2.5e6
    var testDescription: String { projection }

    func frame() throws -> MapFrame {
      let projection = try Projection(projection)
      return try MapFrame(
        box: Box(x: 0, y: 0, width: 200, height: 150), projection: projection,
        center: try #require(projection.forward(center)),
        denominator: scale * (try projection.statedFactor(at: center)))
    }
  }

  static let cases = [
    Case(
      projection: "+proj=tmerc +lat_0=-17.5 +lon_0=179 +ellps=WGS84",
      center: LonLat(179.8, -17.5)),
    Case(
      projection: "+proj=tmerc +lat_0=-17.5 +lon_0=-179 +ellps=WGS84",
      center: LonLat(-179.8, -17.5)),
    Case(projection: "EPSG:3460", center: LonLat(180, -17.5)),
    Case(projection: "EPSG:3832", center: LonLat(-179.9, -17.5)),
    Case(projection: "EPSG:32760", center: LonLat(179.5, -17.5)),
    Case(projection: "+proj=laea +lat_0=-15 +lon_0=181 +datum=WGS84", center: LonLat(180, -17.5)),
    Case(
      projection: "+proj=lcc +lat_1=-10 +lat_2=-20 +lon_0=170 +datum=WGS84",
      center: LonLat(180, -17.5)),
    Case(projection: "EPSG:3338", center: LonLat(180, 52)),
    Case(projection: "EPSG:3571", center: LonLat(180, 68)),
  ]

  /// Squares west and east of the meridian, touching it, and one cut there.
  func squares(at latitude: Double) -> [Box] {
    [(179.0, 179.6), (-179.6, -179.0), (179.8, 180), (-180, -179.8)].map { west, east in
      Box(minX: west, minY: latitude - 0.4, maxX: east, maxY: latitude + 0.4)
    }
  }

  @Test(arguments: cases) func `land on either side is drawn, and is whole on the meridian`(
    _ asked: Case
  ) throws {
    let frame = try asked.frame()
    let squares = squares(at: asked.center.latitude)
    let traced = try squares.map {
      try frame.traced(Polygon($0), cutAt: nil, margin: Millimetres(8))
    }
    for (square, land) in zip(squares, traced) {
      let middle = try #require(frame.page(LonLat(square.center)))
      #expect(land.compactMap(\.area).contains(middle) == frame.box.contains(middle))
    }
    // What was cut at the meridian has no shore there.
    for line in traced.joined().flatMap(\.shores) {
      for (start, end) in zip(line.points, line.points.dropFirst()) {
        let place = try #require(frame.position(of: start.interpolated(to: end, 0.5)))
        #expect(abs(abs(place.longitude) - 180) > 1e-4)
      }
    }
    #expect(traced[2].flatMap(\.shores).isEmpty == false)
  }

  @Test(arguments: cases) func `lines on either side are drawn`(_ asked: Case) throws {
    let frame = try asked.frame()
    for longitude in [179.7, -179.7] {
      let line = Polyline([
        Point(longitude, asked.center.latitude - 0.3),
        Point(longitude, asked.center.latitude + 0.3),
      ])
      #expect(frame.lines(line).count == 1 && frame.course(line).count == 1)
    }
    #expect(frame.bounds.width < 30 || asked.projection == "EPSG:3571")
  }

  @Test func `degrees are told from 180° W to 180° E`() throws {
    var map = SampleMap()
    map.projection = "+proj=tmerc +lat_0=0 +lon_0=179 +ellps=WGS84"
    map.frame = "{scale: 2500000, center: [179.9, 0]}"
    let words = Set(try map.bench().draw("graticule").words)
    #expect(words.isSuperset(of: ["179°E", "180°", "179°W"]), "\(words)")
    #expect(!words.contains { $0.hasPrefix("181") })
  }

  @Test func `a locator's extent may cross the meridian`() throws {
    var map = SampleMap()
    map.insets = ["{kind: locator, corner: top-left, width: 30, extent: [170, -25, -170, -10]}"]
    guard case .locator(let spec)? = try map.description().insets.first?.spec else {
      Issue.record("the locator is gone")
      return
    }
    #expect(spec.extent == Box(minX: 170, minY: -25, maxX: 190, maxY: -10))
    let frame = try Self.cases[0].frame()
    let locator = try LocatorMap(context: map.context(), spec: spec, map: frame)
    let shapes = try locator.nodes(size: locator.size()).flatMap(\.shapes)
    let window = try #require(shapes[3].outline.box)
    #expect(Box(x: 0, y: 0, width: 30, height: locator.size().dy).contains(window))
    #expect(abs(window.center.x - 15) < 1)
  }

  @Test func `a frame that is to fit what the projection tears is refused with another meridian`()
    throws
  {
    var map = SampleMap()
    map.frame = "{fit: [tamar, costa], margin: 12}"
    map.projection = "+proj=merc +lon_0=-169 +datum=WGS84"
    let message = try #require(throws: CartographyError.self) { try map.bench() }.description
    #expect(message.contains("runs through '"), "\(message)")
    #expect(message.contains("+lon_0=1"), "\(message)")
    map.projection = "+proj=merc +lon_0=11 +datum=WGS84"
    #expect(throws: Never.self) { try map.bench() }
  }

  @Test func `a frame beyond the edge of its projection is told in per cent`() throws {
    var map = SampleMap()
    map.projection = "+proj=merc +lon_0=-169 +datum=WGS84"
    let messages = try DrawnMap(map.plan()).composition().remarks.map(\.message)
    #expect(
      messages.contains { $0.contains("% of the frame lie beyond the edge of the projection") },
      "\(messages)")
  }
}
