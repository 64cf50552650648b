import Geometry
import TestSupport
import Testing

@testable import Projection

/// North is up and east is right, whichever axes a system lists and in whichever order.
@Suite struct AxisTests {
  /// National grids of six continents, each with a place in the middle of where it is used.
  static let grids: [(definition: String, longitude: Double, latitude: Double)] = [
    // Europe.
    ("EPSG:27700", -3.5, 55.4),
    ("EPSG:2154", 0.3, 46.4),
    ("EPSG:31370", 4.5, 50.5),
    ("EPSG:28992", 5.2, 52.2),
    ("EPSG:21781", 8.2, 46.8),
    ("EPSG:2056", 8.2, 46.8),
    ("EPSG:3301", 24.3, 58.8),
    ("EPSG:3059", 23.6, 56.9),
    ("EPSG:3346", 22.9, 55.2),
    ("EPSG:2180", 19.1, 52.5),
    ("EPSG:3006", 17.1, 62.0),
    ("EPSG:3067", 25.3, 64.5),
    ("EPSG:3763", -7.9, 39.6),
    ("EPSG:2062", -3.0, 39.9),
    ("EPSG:3004", 15.5, 40.9),
    ("EPSG:23700", 19.5, 47.2),
    ("EPSG:3765", 16.4, 44.4),
    ("EPSG:3912", 15.0, 46.2),
    ("EPSG:31255", 13.3, 47.6),
    ("EPSG:2100", 23.9, 38.3),
    ("EPSG:7801", 25.5, 42.7),
    ("EPSG:31700", 25.8, 45.9),
    ("EPSG:5513", 17.3, 49.4),
    ("EPSG:5514", 17.3, 49.4),
    ("EPSG:2065", 17.3, 49.4),
    ("EPSG:3035", 4.6, 54.7),
    // Africa.
    ("EPSG:2053", 29.0, -27.6),
    ("EPSG:2046", 14.5, -22.9),
    ("EPSG:29371", 11.8, -17.8),
    ("EPSG:22275", 14.5, -22.9),
    ("EPSG:26191", -5.4, 33.7),
    ("EPSG:22391", 9.8, 36.0),
    ("EPSG:4826", -24.2, 16.0),
    ("EPSG:26391", 4.6, 8.7),
    ("EPSG:2136", -1.0, 7.9),
    ("EPSG:20137", 39.0, 12.7),
    ("EPSG:21036", 33.0, -5.8),
    ("EPSG:2063", -13.6, 10.8),
    ("EPSG:2736", 33.1, -19.1),
    // Asia.
    ("EPSG:2326", 114.1, 22.4),
    ("EPSG:3414", 103.8, 1.3),
    ("EPSG:2039", 34.9, 31.4),
    ("EPSG:7755", 81.5, 19.7),
    ("EPSG:3106", 90.3, 23.6),
    ("EPSG:2443", 129.3, 30.9),
    ("EPSG:5179", 128.5, 34.4),
    ("EPSG:3825", 119.0, 21.6),
    ("EPSG:3168", 102.1, 4.0),
    ("EPSG:3123", 121.0, 12.3),
    ("EPSG:28404", 21.8, 53.7),
    // North America.
    ("EPSG:3347", -90.9, 62.3),
    ("EPSG:3978", -90.9, 62.3),
    ("EPSG:2163", -129.0, 45.1),
    ("EPSG:5070", -95.8, 36.9),
    ("EPSG:6372", -103.4, 22.4),
    ("EPSG:2085", -81.0, 22.3),
    ("EPSG:3448", -77.3, 18.1),
    ("EPSG:2263", -73.0, 40.9),
    ("EPSG:3338", -158.8, 61.4),
    // South America.
    ("EPSG:29101", -49.6, -14.3),
    ("EPSG:5641", -42.0, 0.6),
    ("EPSG:2202", -69.0, 8.2),
    ("EPSG:5361", -69.0, -38.7),
    ("EPSG:21897", -74.1, 4.7),
    ("EPSG:5387", -75.0, -10.5),
    // Oceania.
    ("EPSG:2193", 172.5, -40.7),
    ("EPSG:3577", 133.3, -26.8),
    ("EPSG:28355", 147.0, -30.1),
    ("EPSG:3112", 133.3, -26.8),
    ("EPSG:3460", 179.3, -16.6),
    ("EPSG:2105", 174.1, -36.6),
    ("EPSG:3141", 178.4, -17.7),
    ("EPSG:3308", 147.3, -32.8),
  ]

  /// Where a step north and a step east lead from a place, for one and the same length on the ground.
  func steps(_ definition: String, from place: LonLat) throws -> (north: Vector, east: Vector) {
    let projection = try Projection(definition)
    let here = try #require(projection.forward(place), "\(definition)")
    let back = try #require(projection.inverse(here), "\(definition)")
    #expect(Geodesic.distance(back, place) < 0.1, "\(definition)")
    let ways = try [0.0, 90].map { azimuth in
      let there = Geodesic.direct(place, azimuth: azimuth, distance: 100)
      return try #require(projection.forward(there), "\(definition)") - here
    }
    return (ways[0], ways[1])
  }

  @Test(arguments: grids)
  func `a national grid has north up and east right`(
    definition: String, longitude: Double, latitude: Double
  ) throws {
    let (north, east) = try steps(definition, from: LonLat(longitude, latitude))
    #expect(north.dy > 80 && north.dy < 125, "\(north)")
    #expect(east.dx > 80 && east.dx < 125, "\(east)")
    #expect(abs(north.dx) < 50 && abs(east.dy) < 50, "\(north) \(east)")
  }

  @Test(arguments: ["enu", "neu", "wsu", "swu", "wnu", "nwu", "esu", "seu"])
  func `axes of any order and direction give the same plane`(axes: String) throws {
    let plain = "+proj=tmerc +lat_0=-45 +lon_0=-70 +ellps=WGS84 +units=m"
    let turned = try Projection(plain + " +axis=" + axes)
    let straight = try Projection(plain)
    for place in [LonLat(-70, -45), LonLat(-71.5, -44), LonLat(-68, -47)] {
      let (a, b) = (
        try #require(turned.forward(place)), try #require(straight.forward(place))
      )
      #expect(a.distance(to: b) < 1e-6, "\(a) \(b)")
      let back = try #require(turned.inverse(a))
      #expect(Geodesic.distance(back, place) < 1e-3)
    }
  }

  /// Round a pole every direction is south: what counts is that the map is not a mirror image.
  @Test(arguments: [
    ("EPSG:3995", 80.0), ("EPSG:3413", 75), ("EPSG:5940", 70), ("EPSG:3571", 70),
    ("EPSG:32661", 80), ("EPSG:5041", 80), ("EPSG:3031", -75), ("EPSG:3032", -75),
    ("EPSG:32761", -80), ("EPSG:5042", -80), ("EPSG:3275", -82), ("EPSG:3286", -82),
    ("EPSG:5482", -80),
  ])
  func `the plane round a pole is no mirror image`(definition: String, latitude: Double) throws {
    for longitude in stride(from: -175.0, to: 180, by: 25) {
      let (north, east) = try steps(definition, from: LonLat(longitude, latitude))
      #expect(east.cross(north) > 0, "\(longitude)")
    }
  }

  @Test func `a copy for another thread keeps the axes`() throws {
    let projection = try Projection("EPSG:2053")
    let copy = try Projection.made(by: projection.recipe)
    let place = LonLat(28.5, -27)
    #expect(copy.forward(place) == projection.forward(place))
  }

  @Test func `only a plane whose axes run east and north can be told to other programs`() throws {
    #expect(try Projection("EPSG:2053").wellKnownText == nil)
    #expect(try Projection("EPSG:2193").wellKnownText != nil)
  }
}
