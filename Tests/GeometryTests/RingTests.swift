import Foundation
import Geometry
import TestSupport
import Testing

@Suite struct RingTests {
  let square = Ring(Box(x: 0, y: 0, width: 2, height: 2))

  @Test func `a repeated last point is dropped`() {
    let ring = Ring([Point(0, 0), Point(1, 0), Point(0, 1), Point(0, 0)])
    #expect(ring.points.count == 3)
    #expect(ring.closed.points.first == ring.closed.points.last)
    #expect(Ring([]).closed.points.isEmpty)
  }

  @Test func `the area is positive counter-clockwise, whatever the distance from the origin`() {
    #expect(square.signedArea == 4)
    #expect(square.reversed.signedArea == -4)
    let far = Ring(square.points.map { $0 + Vector(6e6, 4e6) })
    #expect(far.signedArea == 4)
    #expect(Ring([Point(0, 0)]).area == 0)
  }

  @Test(arguments: [
    (Point(1, 1), true), (Point(3, 1), false), (Point(-1, 1), false), (Point(1, 3), false),
    (Point(1.999, 0.001), true),
  ])
  func `points are inside by the even-odd rule`(_ point: Point, _ expected: Bool) {
    #expect(square.contains(point) == expected)
    #expect(square.reversed.contains(point) == expected)
  }

  @Test func `neighbours that share an edge share no point of it and miss none`() {
    let right = Ring(Box(x: 2, y: 0, width: 2, height: 2))
    for y in stride(from: 0.0, to: 2, by: 0.25) {
      #expect(square.contains(Point(2, y)) != right.contains(Point(2, y)))
    }
  }

  @Test func `holes count neither for the area nor for what lies inside`() {
    let polygon = Polygon(square, holes: [Ring(Box(x: 0.5, y: 0.5, width: 1, height: 1))])
    #expect(polygon.area == 3)
    #expect(!polygon.contains(Point(1, 1)) && polygon.contains(Point(0.2, 0.2)))
    let area: Area = [polygon, Polygon(Box(x: 5, y: 5, width: 1, height: 1))]
    #expect(area.totalArea == 4)
    #expect(area.contains(Point(5.5, 5.5)) && !area.contains(Point(4, 4)))
    #expect(area.box == Box(x: 0, y: 0, width: 6, height: 6))
    #expect(Area().box == nil)
  }

  @Test func `a simplified ring keeps its shape and has a corner fewer where it can`() {
    let toothed = Ring([
      Point(0, 0), Point(5, 0.01), Point(10, 0), Point(10, 10), Point(5, 10.01), Point(0, 10),
    ])
    #expect(toothed.simplified(tolerance: 0.1)?.points.count == 4)
    let sliver = Ring([Point(0, 0), Point(5, 0.01), Point(10, 0), Point(5, -0.01)])
    #expect(sliver.simplified(tolerance: 0.1) == nil)
    #expect(Ring([Point(0, 0), Point(1, 1)]).simplified(tolerance: 0.1) == nil)
    var random = Xorshift(seed: 7)
    for _ in 0..<50 {
      let ring = random.star(40, in: Box(x: 0, y: 0, width: 20, height: 20))
      guard let simple = ring.simplified(tolerance: 0.5) else {
        Issue.record("a star of this size should not collapse")
        continue
      }
      #expect(ring.points.allSatisfy { simple.closed.distance(to: $0) <= 0.5 })
    }
  }
}
