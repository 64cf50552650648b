import Geometry
import TestSupport
import Testing

@testable import Overlay

@Suite struct AreaTests {
  let overlay: Overlay

  init() throws { overlay = try Overlay() }

  @Test func `the four operations on two overlapping squares give the areas of the set algebra`()
    throws
  {
    let (a, b) = ([square(0, 0, 2)], [square(1, 1, 2)])
    #expect(try overlay.union([a, b]).totalArea == 7)
    #expect(try overlay.intersection(a, b).totalArea == 1)
    #expect(try overlay.difference(a, b).totalArea == 3)
    #expect(try overlay.symmetricDifference(a, b).totalArea == 6)
  }

  @Test func `for random squares, union and intersection together weigh as much as the two areas`()
    throws
  {
    var random = Xorshift(seed: 6)
    for _ in 0..<50 {
      let squares = (0..<6).map { _ in
        [
          square(
            .random(in: 0...10, using: &random), .random(in: 0...10, using: &random),
            .random(in: 1...5, using: &random))
        ]
      }
      let a = try overlay.union(Array(squares[..<3]))
      let b = try overlay.union(Array(squares[3...]))
      let both = try overlay.intersection(a, b)
      let either = try overlay.union([a, b])
      let sum = both.totalArea + either.totalArea
      #expect(abs(sum - a.totalArea - b.totalArea) < 1e-9)
      let reversedUnion = try overlay.union([b, a])
      #expect(reversedUnion == either)
    }
  }

  @Test func `a square cut out of the middle becomes a hole that runs the other way`() throws {
    let ring = try overlay.difference([square(0, 0, 3)], [square(1, 1, 1)])
    #expect(ring.count == 1)
    #expect(ring[0].outer.signedArea == 9)
    #expect(ring[0].holes.map(\.signedArea) == [-1])
    #expect(ring[0].outer.points.first == Point(0, 0))
  }

  @Test func `parts come largest first, whatever order they went in`() throws {
    let parts = [square(0, 0, 1), square(5, 0, 3), square(10, 0, 2)]
    let one = try overlay.union([[parts[0]], [parts[1]], [parts[2]]])
    let other = try overlay.union([[parts[2], parts[0]], [parts[1]]])
    #expect(one == other)
    #expect(one.map(\.area) == [9, 4, 1])
  }

  @Test func `squares that share an edge or a corner only have nothing in common`() throws {
    #expect(try overlay.intersection([square(0, 0, 1)], [square(1, 0, 1)]).isEmpty)
    #expect(try overlay.intersection([square(0, 0, 1)], [square(1, 1, 1)]).isEmpty)
  }

  @Test func `empty areas are welcome`() throws {
    #expect(try overlay.union([]).isEmpty)
    #expect(try overlay.intersection([], [square(0, 0, 1)]).isEmpty)
    #expect(try overlay.difference([square(0, 0, 1)], []).totalArea == 1)
  }

  @Test func `simplification drops a small tooth and keeps a thin hole apart from the edge`() throws
  {
    let toothed = Polygon(
      Ring([
        Point(0, 0), Point(5, 0), Point(5.05, 0.05), Point(5.1, 0), Point(10, 0), Point(10, 10),
        Point(0, 10),
      ]), holes: [Ring(Box(x: 4, y: 0.2, width: 2, height: 0.2))])
    let simple = try overlay.simplified([toothed], tolerance: 0.1)
    #expect(simple[0].outer.points.count == 4)
    #expect(simple[0].holes.count == 1)
    #expect(try overlay.invalidity(of: simple) == nil)
  }

  @Test func `a coordinate that is no number is refused with a reason`() {
    #expect(throws: OverlayError.self) {
      try overlay.union([[Polygon(Ring([Point(0, 0), Point(1, .nan), Point(1, 1)]))]])
    }
  }
}
