import Foundation
import Geometry
import TestSupport
import Testing

@Suite struct GeneralisationTests {
  let rule = Generalisation.Rule(leastBend: 0.2, rounding: 0.6)
  let sharp = Generalisation.Rule(leastBend: 0.2, rounding: 0)

  func generalised(
    _ lines: [Polyline], beside places: [Point] = [], _ rule: Generalisation.Rule
  ) -> [Polyline] {
    Generalisation(lines, beside: places, rule).applied(to: lines)
  }

  @Test func `stair steps and narrow tongues go, wide bends stay`() {
    let steps = Polyline((0...40).map { Point(Double(($0 + 1) / 2) * 0.3, Double($0 / 2) * 0.3) })
    #expect(generalised([steps], sharp)[0].points.count < 8)
    let tongue = Polyline([
      Point(0, 0), Point(4, 0), Point(4.2, 3), Point(4.4, 3), Point(4.6, 0), Point(9, 0),
    ])
    #expect(generalised([tongue], sharp)[0].box?.height ?? 9 < 0.1)
    let pointed = Polyline([Point(0, 0), Point(4, 0), Point(4.3, 3), Point(4.6, 0), Point(9, 0)])
    #expect(generalised([pointed], sharp)[0].box?.height ?? 9 < 0.1)
    let bay = Polyline([Point(0, 0), Point(4, 0), Point(5, 3), Point(6, 0), Point(9, 0)])
    #expect(generalised([bay], sharp)[0].box?.height == 3)
  }

  @Test func `ends stay, and a ring too small to be seen shrinks to them`() {
    let line = Polyline([Point(0, 0), Point(0.1, 0.1), Point(0.2, 0)])
    #expect(generalised([line], rule)[0].points == [Point(0, 0), Point(0.2, 0)])
    let islet = Ring(Box(x: 0, y: 0, width: 0.2, height: 0.2)).closed
    #expect(Ring(Array(generalised([islet], rule)[0].points.dropLast())).points.count < 3)
    let island = Ring(Box(x: 0, y: 0, width: 3, height: 3)).closed
    #expect(Ring(generalised([island], sharp)[0].points).area == 9)
    #expect(
      generalised([Polyline([]), Polyline([Point(1, 1)])], rule).map(\.points.count) == [0, 1])
  }

  @Test func `a point at which another line ends stays, so that they still meet`() {
    let river = Polyline([Point(0, 0), Point(3, 0.05), Point(6, 0)])
    let brook = Polyline([Point(3, 5), Point(3, 0.05)])
    #expect(generalised([river], rule)[0].points.count == 2)
    #expect(generalised([river, brook], rule)[0] == river)
  }

  @Test func `a place stays on its side of a line`() {
    let border = Polyline([Point(0, 0), Point(2, 0), Point(2.3, 0.4), Point(2.6, 0), Point(5, 0)])
    let town = Point(2.3, 0.2)
    #expect(generalised([border], sharp)[0].points.count == 2)
    #expect(generalised([border], beside: [town], sharp)[0].points.contains(Point(2.3, 0.4)))
  }

  @Test func `corners are rounded within their reach, in any coordinates`() {
    let corner = Polyline([Point(0, 0), Point(10, 0), Point(10, 10)])
    let generalisation = Generalisation([corner], rule)
    let round = generalisation.applied(to: [corner])[0]
    #expect(round.points.count > 4 && !round.points.contains(Point(10, 0)))
    for point in round.points { #expect(corner.distance(to: point) < rule.rounding / 2) }
    let doubled = Polyline(corner.points.map { Point($0.x * 2, $0.y * 2) })
    for (a, b) in zip(generalisation.applied(to: [doubled])[0].points, round.points) {
      #expect(a.distance(to: Point(b.x * 2, b.y * 2)) < 1e-9)
    }
  }

  /// Borders of a map that divide a square among neighbours: rays from a hub, each with many bends, and a border round
  /// each. They touch in nodes only.
  static func borders(_ seed: Int) -> [Polyline] {
    var random = Xorshift(seed: UInt64(seed))
    let count = 5
    return (0..<count).map { ray in
      let angle = 2 * Double.pi * Double(ray) / Double(count)
      return Polyline(
        [Point(0, 0)]
          + (1...60).map { step in
            let reach = Double(step) * 0.4
            // The bends of a ray fill its sector up to a narrow gap.
            let turn = step < 60 ? random.number(-0.6, 0.6) : 0
            return Point(0, 0) + Vector(angle: angle + turn) * reach
          })
    }
  }

  @Test(arguments: 1...30)
  func `lines that do not cross do not cross afterwards`(seed: Int) {
    let lines = Self.borders(seed)
    let before = crossings(lines)
    for rule in [sharp, rule, Generalisation.Rule(leastBend: 3, rounding: 2)] {
      let after = generalised(lines, rule)
      #expect(crossings(after) <= before)
      for (line, own) in zip(after, lines) {
        #expect(line.points.first == own.points.first && line.points.last == own.points.last)
      }
    }
  }

  /// The number of pairs of edges that cross within their lengths.
  func crossings(_ lines: [Polyline]) -> Int {
    let edges = lines.flatMap { zip($0.points, $0.points.dropFirst()) }
    func side(_ a: Point, _ b: Point, _ c: Point) -> Double { (b - a).cross(c - a) }
    var count = 0
    for (index, (a, b)) in edges.enumerated() {
      for (c, d) in edges[..<index]
      where side(a, b, c) * side(a, b, d) < -1e-12 && side(c, d, a) * side(c, d, b) < -1e-12 {
        count += 1
      }
    }
    return count
  }

  @Test func `a coast of a hundred thousand points takes no second`() {
    let coast = Polyline(
      (0...100_000).map { Point(Double($0) / 100, sin(Double($0)) * 0.2 + sin(Double($0) / 90)) })
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = generalised([coast], rule)[0].points.count }
    #expect(count < 50_000 && time < .seconds(5))
  }
}
