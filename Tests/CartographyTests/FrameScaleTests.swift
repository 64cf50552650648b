import Geometry
import Projection
import Scene
import TestSupport
import Testing

@testable import Cartography
@testable import MapSpec

/// What a map says about its scale, measured on the page and compared with geodesics of the ellipsoid.
@Suite struct FrameScaleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var projection: String
    var center: LonLat
    /// As a map description names it.
    var scale: Double
    var testDescription: String { "\(projection) at \(center.longitude), \(center.latitude)" }

    init(_ projection: String, _ longitude: Double, _ latitude: Double, _ scale: Double = 3e6) {
      (self.projection, self.scale) = (projection, scale)
      center = LonLat(longitude, latitude)
    }

    func frame() throws -> MapFrame {
      let projection = try Projection(projection)
      let middle = try #require(projection.forward(center))
      return try MapFrame(
        box: Box(x: 10, y: 10, width: 240, height: 180), projection: projection, center: middle,
        denominator: scale * (try projection.statedFactor(at: center)))
    }
  }

  static let cases = [
    // Conformal.
    Case("EPSG:3857", 20, -45), Case("EPSG:3857", 20, 70), Case("EPSG:3395", 20, -45),
    Case("+proj=merc +lat_ts=45 +datum=WGS84", 20, 45),
    Case("+proj=lcc +lat_1=40 +lat_2=60 +lat_0=50 +lon_0=20 +datum=WGS84", 30, 55, 2e7),
    Case("+proj=tmerc +lon_0=20 +datum=WGS84", 26, 50), Case("EPSG:32633", 20, -45),
    Case("EPSG:3346", 24, 55, 1.5e6), Case("+proj=stere +lat_0=52 +lon_0=10 +datum=WGS84", 30, 40),
    Case("EPSG:3413", -45, 90, 2e7), Case("EPSG:3413", 100, 70),
    // Equal-area.
    Case("EPSG:3035", 10, 52), Case("EPSG:3035", 28, 60),
    Case("+proj=sinu +lon_0=0 +datum=WGS84", 90, 45),
    Case("+proj=sinu +lon_0=0 +datum=WGS84", 0, 0, 5e7),
    Case("+proj=aea +lat_1=30 +lat_2=50 +datum=WGS84", 0, 60, 2e7),
    Case("+proj=cea +datum=WGS84", 20, 50), Case("+proj=moll +datum=WGS84", 100, 40),
    Case("+proj=eqearth +datum=WGS84", 40, -40),
    Case("+proj=laea +lat_0=90 +datum=WGS84", 0, 90, 5e7),
    // Equidistant along some lines, and others.
    Case("EPSG:32662", 20, -45), Case("+proj=eqc +lat_ts=45 +datum=WGS84", 20, 45, 2e7),
    Case("+proj=aeqd +lat_0=50 +lon_0=20 +datum=WGS84", 60, 20, 1e7),
    Case("+proj=eqdc +lat_1=40 +lat_2=60 +datum=WGS84", 10, 20, 1e7),
    Case("+proj=geos +h=35785831 +lon_0=0 +ellps=WGS84", 40, 40),
    Case("+proj=geos +h=35785831 +ellps=WGS84", 0, 0, 5e7),
    Case("+proj=ortho +lat_0=50 +lon_0=20 +ellps=WGS84", 40, 30, 1e7),
    Case("+proj=robin +datum=WGS84", 90, 50), Case("+proj=natearth +datum=WGS84", -90, -50),
    // Feet, and a grid that is half as large as the ground.
    Case("EPSG:2263", -74, 40.7, 3e5), Case("+proj=tmerc +k_0=0.5 +lon_0=20 +datum=WGS84", 20, 50),
  ]

  func bar(_ frame: MapFrame) throws -> ScaleBar {
    ScaleBar(context: try SampleMap().context(), frame: frame, lengthKm: 100)
  }

  /// The stated scale is the one that was asked for, and the length of the bar agrees with it.
  @Test(arguments: cases) func `number, request and bar agree`(_ asked: Case) throws {
    let frame = try asked.frame()
    #expect(abs(frame.printedDenominator / asked.scale - 1) < 1e-6)
    let bar = try bar(frame).length(metres: 100_000)
    #expect(abs(bar * asked.scale / 1e8 - 1) <= 0.002)
  }

  @Test(arguments: cases) func `the bar is true in the middle along the parallel`(_ asked: Case)
    throws
  {
    let frame = try asked.frame()
    let metres = 100.0
    let ends = [90.0, 270].map { Geodesic.direct(asked.center, azimuth: $0, distance: metres / 2) }
    let onPage = try #require(frame.page(ends[0])).distance(to: try #require(frame.page(ends[1])))
    #expect(abs(onPage / (try bar(frame).length(metres: metres)) - 1) < 1e-4)
  }

  /// Lengths on the page are read with the bar and compared with the geodesic, whichever way they run.
  @Test(arguments: cases) func `no length in the frame is farther from the truth than is said`(
    _ asked: Case
  ) throws {
    let frame = try asked.frame()
    let scale = try #require(frame.scale)
    let metre = try bar(frame).length(metres: 1)
    var random = Xorshift(seed: 7)
    var worst = 0.0
    func measure(_ start: LonLat, _ end: LonLat) {
      guard let from = frame.page(start), let to = frame.page(end), frame.box.contains(from),
        frame.box.contains(to)
      else { return }
      let onGround = Geodesic.distance(start, end)
      guard onGround > 0 else { return }
      let read = from.distance(to: to) / metre / onGround - 1
      let stated = from.distance(to: to) * asked.scale / 1000 / onGround - 1
      #expect(abs(read) < scale.worstLength * 1.005 + 2e-5, "\(start) to \(end)")
      #expect(abs(stated) < scale.worstLength * 1.005 + 2e-5, "\(start) to \(end)")
      worst = max(worst, abs(read), abs(stated))
    }
    func place(_ point: Point) -> LonLat? {
      guard let place = frame.position(of: point), let image = frame.page(place),
        image.distance(to: point) < 0.01
      else { return nil }
      return place
    }
    for _ in 0..<400 {
      let point = random.point(in: frame.box)
      guard let start = place(point) else { continue }
      measure(
        start, Geodesic.direct(start, azimuth: random.number(-180, 180), distance: 0.001 / metre))
      // Longer lines would bend far out of the part of the map that they join.
      if let end = place(point + Vector(angle: random.number(-3, 3)) * 5) { measure(start, end) }
    }
    for point in frame.box.corners + [frame.box.center] {
      guard let start = place(point) else { continue }
      for azimuth in stride(from: 0.0, to: 360, by: 5) {
        measure(start, Geodesic.direct(start, azimuth: azimuth, distance: 0.001 / metre))
      }
    }
    #expect(
      worst > 0.8 * scale.worstLength || scale.worstLength > 1,
      "\(scale.worstLength) is said of \(worst)")
  }

  @Test func `what is conformal or equal-area is said to be so`() throws {
    let mercator = try #require(Case("EPSG:3395", 20, -45).frame().scale)
    #expect(mercator.worstShape < 1e-6 && mercator.worstArea > 0.05)
    #expect(mercator.isAlikeInAllDirections)
    let sinusoidal = try #require(
      Case("+proj=sinu +lon_0=0 +datum=WGS84", 90, 45).frame().scale)
    #expect(sinusoidal.worstArea < 1e-6 && sinusoidal.worstShape > 1)
    #expect(!sinusoidal.isAlikeInAllDirections)
    let plate = try #require(Case("EPSG:32662", 20, -45).frame().scale)
    #expect(plate.worstLength > 0.29 && plate.worstShape > 0.41)
  }

  /// A map of the made-up world in some projection.
  func map(_ projection: String, _ frame: String) throws -> Composition {
    var map = SampleMap()
    (map.projection, map.frame) = (projection, frame)
    map.insets = ["{kind: scale-bar, corner: bottom-left, length_km: 50}"]
    return try DrawnMap(map.plan()).composition()
  }

  func words(_ map: Composition) -> [String] {
    map.scene.nodes.flatMap(\.words).map(\.withPlainSpaces)
  }

  @Test func `a map states the scale that it was asked for, not that of the plane`() throws {
    for projection in ["EPSG:3857", "+proj=merc +lat_ts=60 +datum=WGS84", "EPSG:32662"] {
      let map = try map(projection, "{scale: 1200000, center: [11, 0]}")
      #expect(words(map).contains { $0.contains("1 : 1 200 000") }, "\(projection)")
    }
  }

  @Test func `the note names the direction in which the bar is true, and the number its latitude`()
    throws
  {
    let askew = try map("+proj=sinu +lon_0=-60 +datum=WGS84", "{scale: 1200000, center: [11, 1]}")
    #expect(
      words(askew).contains {
        $0.hasPrefix("Scale true along the parallel 1° N; error otherwise under")
      })
    let wide = try map("+proj=eqc +lat_ts=60 +datum=WGS84", "{scale: 1200000, center: [11, 0]}")
    #expect(words(wide).contains("Scale true along the parallel 0° N only"))
    #expect(words(wide).contains { $0.contains("1 : 1 200 000 at 0° N") })
  }

  @Test func `its author is warned of false lengths, shapes and areas`() throws {
    func warnings(_ projection: String) throws -> [String] {
      try map(projection, "{scale: 1200000, center: [11, 0]}").remarks.map(\.message)
    }
    #expect(try warnings("+proj=tmerc +lon_0=11 +datum=WGS84").isEmpty)
    let wide = try warnings("+proj=eqc +lat_ts=60 +datum=WGS84")
    #expect(
      wide.contains {
        $0.hasPrefix("the scale differs by up to 10")
          && $0.hasSuffix("% from that of the scale bar")
      })
    #expect(wide.contains { $0.hasPrefix("angles and shapes are distorted: ") })
    #expect(!wide.contains { $0.hasPrefix("areas differ") })
    let far = try warnings("+proj=tmerc +lon_0=80 +datum=WGS84")
    #expect(far.contains { $0.hasPrefix("areas differ by up to ") })
  }

  @Test func `a middle without a scale is refused`() {
    #expect(throws: CartographyError.noScale("+proj=eqc +ellps=WGS84")) {
      try Case("+proj=eqc +ellps=WGS84", 0, 90).frame()
    }
    #expect("\(CartographyError.noScale("x"))".contains("move the frame's centre"))
  }

  @Test func `a zoom is true to its own scale where it lies`() throws {
    let map = try Case("EPSG:3857", 20, -45).frame()
    let zoom = InsetSpec.Zoom(
      width: Millimetres(40), height: Millimetres(40), center: LonLat(20, -47), denominator: 1e6)
    let frame = try zoom.frame(of: map)
    #expect(abs(frame.printedDenominator - 1e6) < 1e-3)
    let south = Geodesic.direct(LonLat(20, -47), azimuth: 180, distance: 1000)
    let onPage = try #require(frame.page(south)).distance(to: frame.box.center)
    #expect(abs(onPage - 1) < 0.01)
  }
}
