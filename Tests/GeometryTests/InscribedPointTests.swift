import Foundation
import Geometry
import TestSupport
import Testing

@Suite struct InscribedPointTests {
  @Test func `the point farthest inside a square is its middle`() throws {
    let found = try #require(
      Polygon(Box(x: 0, y: 0, width: 8, height: 8)).inscribedPoint(precision: 0.01))
    #expect(found.point.distance(to: Point(4, 4)) < 0.05)
    #expect(abs(found.radius - 4) < 0.01)
  }

  @Test
  func `the point farthest inside lies in the roomier arm of a polygon whose middle is outside`()
    throws
  {
    let polygon = Polygon(
      Ring([
        Point(0, 0), Point(10, 0), Point(10, 2), Point(2, 2), Point(2, 6), Point(10, 6),
        Point(10, 10), Point(0, 10),
      ]))
    let found = try #require(polygon.inscribedPoint(precision: 0.01))
    #expect(polygon.contains(found.point))
    #expect(found.point.y > 6 && found.radius > 1.99)
  }

  @Test func `the point farthest inside is as good as the best of many random points`() throws {
    var random = Xorshift(seed: 8)
    for _ in 0..<20 {
      let box = Box(x: 0, y: 0, width: 10, height: 10)
      let polygon = Polygon(random.star(14, in: box))
      let found = try #require(polygon.inscribedPoint(precision: 0.01))
      #expect(abs(polygon.signedDistance(to: found.point) - found.radius) < 1e-9)
      for _ in 0..<300 {
        #expect(polygon.signedDistance(to: random.point(in: box)) <= found.radius + 0.01)
      }
    }
  }

  @Test
  func `the point farthest inside is found at once in a strip a million times as long as wide`()
    throws
  {
    let strip = Polygon(Box(x: 0, y: 0, width: 1_000_000, height: 1))
    let found = try #require(strip.inscribedPoint(precision: 0.01))
    #expect(found.radius > 0.49)
  }

  @Test func `without area there is no point farthest inside`() {
    #expect(Polygon(Ring([])).inscribedPoint(precision: 1) == nil)
    #expect(
      Polygon(Ring([Point(0, 0), Point(4, 0), Point(8, 0)])).inscribedPoint(precision: 1) == nil)
  }
}
