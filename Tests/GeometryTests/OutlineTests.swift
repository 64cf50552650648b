import Foundation
import Geometry
import Testing

@Suite struct OutlineTests {
  @Test func `a circle of four curves is off by less than 0.03 % of its radius`() throws {
    let outline = Outline(circle: Point(3, 4), radius: 2)
    for point in outline.flattened(tolerance: 1e-5).flatMap(\.points) {
      #expect(abs(point.distance(to: Point(3, 4)) / 2 - 1) < 0.000_3)
    }
    #expect(outline.box == Box(center: Point(3, 4), width: 4, height: 4))
  }

  @Test func `lines, rings, polygons and boxes become closed or open paths`() {
    let line = Polyline([Point(0, 0), Point(1, 0), Point(1, 1)])
    #expect(Outline(line).elements == [.move(Point(0, 0)), .line(Point(1, 0)), .line(Point(1, 1))])
    #expect(Outline(Ring(line.points)).elements.last == .close)
    #expect(Outline(Ring(line.points)).flattened() == [Ring(line.points).closed])
    #expect(Outline([line, line]).flattened() == [line, line])
    let polygon = Polygon(Box(x: 0, y: 0, width: 1, height: 1))
    #expect(Outline([polygon]) == Outline(Box(x: 0, y: 0, width: 1, height: 1)))
    #expect(Outline(Polyline([])).isEmpty && Outline().box == nil)
  }

  @Test func `moving an outline moves its control points too`() {
    let circle = Outline(circle: Point(0, 0), radius: 1)
    let moved = circle.applying(Transform(origin: Point(5, 6), scale: 3))
    #expect(moved.box == Box(center: Point(5, 6), width: 6, height: 6))
    var both = circle
    both.append(moved)
    #expect(both.elements.count == 12)
  }

  @Test(arguments: [1.0, 0.1, 0.03])
  func `straight pieces keep to a curve as closely as is asked`(tolerance: Double) throws {
    let curve = Outline([
      .move(Point(0, 0)), .curve(Point(10, 40), Point(30, -40), Point(40, 10)), .close,
    ])
    let exact = try #require(curve.flattened(tolerance: 1e-3 * tolerance).first)
    let pieces = curve.straightened(to: tolerance)
    #expect(!pieces.steps.contains(.curve) && pieces.steps.last == .close)
    let line = try #require(pieces.flattened().first)
    for point in exact.points { #expect(line.distance(to: point) <= tolerance) }
    #expect(pieces.points.count < curve.straightened(to: tolerance / 10).points.count)
    #expect(pieces.straightened(to: tolerance) == pieces)
  }

  @Test func `a curve after a closed part begins where that part began`() {
    let outline = Outline([
      .move(Point(1, 1)), .line(Point(5, 1)), .close,
      .curve(Point(1, 2), Point(1, 3), Point(1, 4)),
    ])
    #expect(outline.straightened().points.dropFirst(2).allSatisfy { $0.x == 1 })
  }
}
