import Geometry
import TestSupport
import Testing

@testable import Projection

@Suite struct NearestTests {
  @Test func `the nearest place of a meridian is found between its ends`() throws {
    let meridian = Polyline([Point(0, -60), Point(0, 60)])
    let found = try #require(Geodesic.nearest(to: LonLat(3, 0), on: meridian))
    #expect(abs(found.position.latitude) < 1e-6 && found.edge == 0)
    #expect(abs(found.distance - Geodesic.distance(LonLat(3, 0), LonLat(0, 0))) < 1e-3)
  }

  @Test func `beyond an end the end is nearest`() throws {
    let line = Polyline([Point(10, 50), Point(11, 50), Point(12, 51)])
    let found = try #require(Geodesic.nearest(to: LonLat(13, 52), on: line))
    #expect(found.position == LonLat(12, 51) && found.edge == 1 && found.share == 1)
  }

  @Test func `a chain of one point has that point, and an empty one nothing`() throws {
    let found = try #require(Geodesic.nearest(to: LonLat(1, 0), on: Polyline([Point(0, 0)])))
    #expect(abs(found.distance - 111_319.491) < 0.001)
    #expect(Geodesic.nearest(to: LonLat(1, 0), on: Polyline([])) == nil)
  }

  @Test(arguments: 1...40)
  func `the nearest place of a chain is as near as the nearest of very many points`(seed: UInt64)
    throws
  {
    var random = Xorshift(seed: seed)
    let line = random.line(8, in: Box(Point(20, 53), Point(28, 61)))
    let position = LonLat(random.point(in: Box(Point(18, 52), Point(30, 62))))
    let found = try #require(Geodesic.nearest(to: position, on: line))
    let brute = line.resampled(step: 0.0005).points.map {
      Geodesic.distance(position, LonLat($0))
    }.min()
    let reference = try #require(brute)
    #expect(found.distance <= reference + 1e-3 && found.distance > reference - 50)
    let edge = line.points[found.edge...]
    #expect(
      found.position.point.distance(toSegment: edge[found.edge], edge[found.edge + 1]) < 1e-9)
  }
}
