import Geometry
import Testing

@testable import Projection

@Suite struct ProjectionTests {
  /// Positions computed from the published formulas (Krüger's series for the transverse Mercator, Snyder's
  /// for Lambert's conic), not with PROJ.
  static let knownPoints: [(crs: String, place: LonLat, image: Point)] = [
    ("EPSG:3346", LonLat(24, 55), Point(500_000, 6_096_010.867)),
    ("EPSG:3346", LonLat(21, 55.7), Point(311_443.483, 6_178_005.729)),
    ("EPSG:3346", LonLat(26.5, 54.2), Point(663_103.670, 6_009_862.605)),
    ("EPSG:3059", LonLat(24, 57), Point(500_000, 317_385.921)),
    ("EPSG:3059", LonLat(21, 56.5), Point(315_352.300, 265_763.044)),
    ("EPSG:3059", LonLat(28, 56), Point(749_395.333, 213_301.587)),
    ("EPSG:3301", LonLat(24, 59), Point(500_000, 6_540_115.655)),
    ("EPSG:3301", LonLat(22, 58.25), Point(382_581.893, 6_458_329.851)),
    ("EPSG:3301", LonLat(27.5, 57.75), Point(708_323.352, 6_406_326.482)),
  ]

  @Test(arguments: knownPoints)
  func `known places fall where the formulas put them`(
    _ known: (crs: String, place: LonLat, image: Point)
  ) throws {
    let image = try #require(try Projection(known.crs).forward(known.place))
    #expect(image.distance(to: known.image) < 0.01)
  }

  @Test(arguments: [
    "EPSG:3346", "3301", "EPSG:3059", "EPSG:3035", "EPSG:28405", "EPSG:2263",
    "+proj=lcc +lat_1=54 +lat_2=60 +lon_0=24", "+proj=laea +lat_0=-20 +lon_0=140",
  ])
  func `forward and back gives the same place`(_ definition: String) throws {
    let projection = try Projection(definition)
    let centre =
      switch definition {
      case "EPSG:2263": LonLat(-74, 40.7)
      case "+proj=laea +lat_0=-20 +lon_0=140": LonLat(140, -20)
      default: LonLat(25, 56)
      }
    var places: [LonLat] = []
    for dx in -4...4 {
      for dy in -4...4 {
        places.append(LonLat(centre.longitude + Double(dx), centre.latitude + Double(dy) / 2))
      }
    }
    let images = projection.forward(places)
    let back = projection.inverse(images.compactMap(\.self))
    #expect(back.count == places.count)
    for (place, again) in zip(places, back) {
      #expect(Geodesic.distance(place, try #require(again)) < 0.01)
    }
  }

  @Test func `a system in feet gives metres`() throws {
    let projection = try Projection("EPSG:2263")
    let a = try #require(projection.forward(LonLat(-74, 40.7)))
    let b = try #require(projection.forward(LonLat(-74, 40.71)))
    let ground = Geodesic.distance(LonLat(-74, 40.7), LonLat(-74, 40.71))
    #expect(abs(a.distance(to: b) / ground - 1) < 0.001)
  }

  @Test(arguments: ["EPSG:4326", "+proj=longlat +datum=WGS84", "EPSG:4978", "EPSG:5773"])
  func `a system in degrees is refused as not projected`(_ definition: String) {
    #expect {
      try Projection(definition)
    } throws: { error in
      guard case .notProjected(definition, _, _) = error as? ProjectionError else { return false }
      return "\(error)".contains("a map needs a projected one")
    }
  }

  @Test(arguments: [
    "EPSG:999999", "", "nonsense", "+proj=nosuch", "+proj=lcc +lat_1=-30 +lat_2=30",
  ])
  func `an unknown text is refused and the message names it`(_ definition: String) {
    #expect {
      try Projection(definition)
    } throws: { error in
      guard let error = error as? ProjectionError else { return false }
      return error.description.contains("“\(definition)”")
    }
  }

  @Test func `places without an image are nil and do not disturb their neighbours`() throws {
    let projection = try Projection("+proj=ortho +lat_0=56 +lon_0=24")
    let images = projection.forward([LonLat(24, 56), LonLat(-156, -50), LonLat(25, 56)])
    #expect(images[0] != nil)
    #expect(images[1] == nil)
    #expect(images[2] != nil)
    #expect(projection.inverse(Point(1e8, 1e8)) == nil)
  }
}
