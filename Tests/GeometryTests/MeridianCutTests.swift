import TestSupport
import Testing

@testable import Geometry

@Suite struct MeridianCutTests {
  @Test func `a comb that a line crosses many times falls into separate teeth`() {
    let comb = Polygon(
      Ring([
        Point(0, 0), Point(4, 0), Point(4, 1), Point(1, 1), Point(1, 2), Point(4, 2), Point(4, 3),
        Point(0, 3),
      ]))
    let (below, above) = comb.cut(atX: 2)
    #expect(below.count == 1 && above.count == 2)
    #expect(below.totalArea == 5 && above.totalArea == 4)
    #expect((below + above).allSatisfy { $0.outer.signedArea > 0 })
  }

  @Test func `holes stay in their part, and one on the line opens`() {
    let ring = { (x: Double) in Ring(Box(minX: x, minY: 1, maxX: x + 1, maxY: 2)) }
    let plate = Polygon(
      Ring(Box(minX: 0, minY: 0, maxX: 10, maxY: 3)), holes: [ring(1), ring(4.5), ring(8)])
    let (below, above) = plate.cut(atX: 5)
    #expect(below.map(\.holes.count) == [1] && above.map(\.holes.count) == [1])
    #expect(below.totalArea == 15 - 1.5 && above.totalArea == 15 - 1.5)
  }

  @Test func `a line beside a polygon leaves it whole`() {
    let square = Polygon(Ring(Box(minX: 0, minY: 0, maxX: 1, maxY: 1)))
    #expect(square.cut(atX: 5) == ([square], []))
    #expect(square.cut(atX: -5) == ([], [square]))
  }

  @Test func `the parts of any star have its size together`() {
    var random = Xorshift(seed: 5)
    for _ in 0..<300 {
      let count = Int.random(in: 3...40, using: &random)
      let angles = (0..<count).map { _ in Double.random(in: 0..<6.28, using: &random) }.sorted()
      let points = angles.map { angle in
        Point(0, 0) + Vector(angle: angle) * Double.random(in: 0.2...2, using: &random)
      }
      let star = Polygon(Ring(points))
      guard star.outer.area > 0.01, star.outer.contains(Point(0, 0)) else { continue }
      let x = Double.random(in: -1.5...1.5, using: &random)
      let (below, above) = star.cut(atX: x)
      #expect(abs(below.totalArea + above.totalArea - star.area) < 1e-9)
      #expect(below.allSatisfy { $0.outer.points.allSatisfy { $0.x <= x } })
      #expect(above.allSatisfy { $0.outer.points.allSatisfy { $0.x >= x } })
    }
  }
}
