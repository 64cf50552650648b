import Geometry
import Testing

@testable import Projection

@Suite struct GeodesicTests {
  @Test func `the distances of the textbook come out`() {
    // A quarter of the equator and of the meridian (WGS84), and Karney's example JFK–LHR.
    #expect(abs(Geodesic.distance(LonLat(0, 0), LonLat(90, 0)) - 10_018_754.171) < 0.001)
    #expect(abs(Geodesic.distance(LonLat(0, 0), LonLat(0, 90)) - 10_001_965.729) < 0.001)
    let path = Geodesic.inverse(LonLat(-73.8, 40.6), LonLat(-0.5, 51.6))
    #expect(abs(path.distance - 5_551_759.400) < 0.001)
    #expect(abs(path.azimuth - 51.198_883) < 1e-6)
  }

  @Test func `going where the inverse points arrives at the other place`() {
    for longitude in stride(from: -170.0, through: 170, by: 40) {
      for latitude in stride(from: -80.0, through: 80, by: 20) {
        let (start, end) = (LonLat(12, 34), LonLat(longitude, latitude))
        let path = Geodesic.inverse(start, end)
        let arrival = Geodesic.direct(start, azimuth: path.azimuth, distance: path.distance)
        #expect(Geodesic.distance(arrival, end) < 1e-6)
      }
    }
  }

  @Test
  func `an octant of the ellipsoid has an eighth of its surface, whichever way the ring runs`() {
    let ring = Ring([Point(0, 0), Point(90, 0), Point(0, 90)])
    let eighth = 510_065_621_724_088.4 / 8
    #expect(abs(Geodesic.area(of: ring) / eighth - 1) < 1e-9)
    #expect(abs(Geodesic.area(of: ring.reversed) / eighth - 1) < 1e-9)
  }

  @Test func `holes are subtracted from an area's surface, and parts added`() {
    let outer = Ring(Box(x: 20, y: 50, width: 1, height: 1))
    let hole = Ring(Box(x: 20.2, y: 50.2, width: 0.5, height: 0.5))
    let polygon = Polygon(outer, holes: [hole])
    let expected = Geodesic.area(of: outer) - Geodesic.area(of: hole)
    #expect(Geodesic.area(of: polygon) == expected)
    #expect(Geodesic.area(of: [polygon, polygon]) == 2 * expected)
  }

  @Test func `a chain is as long as its edges together`() {
    let chain = Polyline([Point(0, 0), Point(45, 0), Point(90, 0)])
    #expect(abs(Geodesic.length(of: chain) - 10_018_754.171) < 0.001)
  }
}
