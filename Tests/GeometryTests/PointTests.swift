import Foundation
import Geometry
import Testing

@Suite struct PointTests {
  @Test func `a point plus the way to another is the other`() {
    let (a, b) = (Point(1, 2), Point(-3, 5))
    #expect(a + (b - a) == b)
    #expect(b - (b - a) == a)
    #expect(a.distance(to: b) == 5)
    #expect(a.interpolated(to: b, 0) == a && a.interpolated(to: b, 1) == b)
    #expect(!Point(.nan, 0).isFinite && !Point(0, .infinity).isFinite && a.isFinite)
  }

  @Test(arguments: [-3, -1.5, 0, 0.5, 3.1])
  func `the angle of a vector leads back to its direction`(_ angle: Double) {
    #expect(abs(Vector(angle: angle).angle - angle) < 1e-12)
    #expect(abs(Vector(angle: angle).length - 1) < 1e-12)
  }

  @Test func `perpendicular is a quarter turn from x towards y`() {
    #expect(Vector(1, 0).perpendicular == Vector(0, 1))
    #expect(Vector(3, 4).dot(Vector(3, 4).perpendicular) == 0)
    #expect(Vector(3, 4).cross(Vector(3, 4).perpendicular) == 25)
    #expect(Vector(0, 0).normalized == Vector(0, 0))
    #expect((Vector(3, 4).normalized + Vector(-0.6, -0.8)).length < 1e-12)
    #expect(-Vector(1, -2) == Vector(-1, 2))
  }

  @Test(arguments: [
    (Point(5, 3), 3.0), (Point(-3, 4), 5.0), (Point(13, -4), 5.0), (Point(4, 0), 0.0),
  ])
  func `the distance to a segment is measured to its nearest point`(
    _ point: Point, _ expected: Double
  ) {
    #expect(point.distance(toSegment: Point(0, 0), Point(10, 0)) == expected)
    #expect(point.distance(toSegment: Point(10, 0), Point(0, 0)) == expected)
  }

  @Test func `the distance to a segment without length is the distance to its point`() {
    #expect(Point(3, 4).distance(toSegment: Point(0, 0), Point(0, 0)) == 5)
  }

  @Test func `a transform scales, turns and then moves`() {
    let transform = Transform(origin: Point(10, 20), angle: .pi / 2, scale: 2)
    let image = transform.apply(Point(3, 0))
    #expect(image.distance(to: Point(10, 26)) < 1e-12)
    #expect(Transform.identity.apply(Point(3, 4)) == Point(3, 4))
  }

  @Test func `lengths of the page convert to typographic points and back`() {
    #expect(Millimetres(25.4).points == 72)
    #expect(abs(Millimetres(points: 36).value - 12.7) < 1e-12)
    #expect(Millimetres(1) < Millimetres(2) && Millimetres(2) * 3 == Millimetres(6))
    #expect(LonLat(LonLat(24, 56).point) == LonLat(24, 56))
  }
}
