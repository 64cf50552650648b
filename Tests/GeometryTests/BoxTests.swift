import Geometry
import TestSupport
import Testing

@Suite struct BoxTests {
  let unit = Box(x: 0, y: 0, width: 1, height: 1)

  @Test func `the ways to make a box agree`() {
    let box = Box(minX: 1, minY: 2, maxX: 4, maxY: 6)
    #expect(Box(x: 1, y: 2, width: 3, height: 4) == box)
    #expect(Box(center: Point(2.5, 4), width: 3, height: 4) == box)
    #expect(Box(Point(4, 2), Point(1, 6)) == box)
    #expect(Box(box.corners) == box)
    #expect(box.width == 3 && box.height == 4 && box.area == 12 && box.center == Point(2.5, 4))
  }

  @Test func `there is no box round no points, and one of no size round one`() {
    #expect(Box([]) == nil)
    #expect(Box([Point(3, 4)])?.area == 0)
  }

  @Test(arguments: [
    (Box(x: 1, y: 0, width: 1, height: 1), false), (Box(x: 1, y: 1, width: 1, height: 1), false),
    (Box(x: 0.9, y: 0.9, width: 1, height: 1), true),
    (Box(x: -5, y: 2, width: 9, height: 1), false),
    (Box(x: 0.2, y: 0.2, width: 0.1, height: 0.1), true),
  ])
  func `boxes that only touch do not intersect`(_ other: Box, _ expected: Bool) {
    #expect(unit.intersects(other) == expected)
    #expect(other.intersects(unit) == expected)
    #expect((unit.intersection(other) != nil) == expected)
  }

  @Test func `intersection and union hold what they should, for random boxes`() {
    var random = Xorshift(seed: 1)
    let plane = Box(x: -10, y: -10, width: 20, height: 20)
    for _ in 0..<500 {
      let (a, b) = (random.box(in: plane), random.box(in: plane))
      #expect(a.union(b).contains(a) && a.union(b).contains(b))
      let point = random.point(in: plane)
      let inBoth = a.contains(point) && b.contains(point)
      #expect((a.intersection(b)?.contains(point) ?? false) == inBoth)
    }
  }

  @Test func `growing and shrinking undo each other`() {
    #expect(unit.grown(by: 2) == Box(x: -2, y: -2, width: 5, height: 5))
    #expect(unit.grown(by: 2).shrunk(by: 2) == unit)
    #expect(unit.translated(by: Vector(3, 4)) == Box(x: 3, y: 4, width: 1, height: 1))
  }
}
