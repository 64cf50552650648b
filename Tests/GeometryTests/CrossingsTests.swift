import TestSupport
import Testing

@testable import Geometry

@Suite struct CrossingsTests {
  /// Counted pair by pair.
  static func counted(_ lines: [Polyline]) -> Int {
    let edges = lines.flatMap { line in
      zip(line.points, line.points.dropFirst()).map { Segment($0, $1) }
    }
    return edges.indices.reduce(0) { sum, index in
      sum + edges[..<index].count { $0.crosses(edges[index]) }
    }
  }

  /// Lines on a coarse grid, so that corners fall on corners and edges run over each other, or anywhere.
  static func lines(_ dice: inout Xorshift, isCoarse: Bool) -> [Polyline] {
    (0..<Int.random(in: 1...6, using: &dice)).map { _ in
      var points = (0..<Int.random(in: 2...40, using: &dice)).map { _ in
        let point = Point(
          Double.random(in: 0...8, using: &dice), Double.random(in: 0...8, using: &dice))
        return isCoarse ? Point(point.x.rounded(), point.y.rounded()) : point
      }
      points.append(points[0])
      return Polyline(points)
    }
  }

  @Test(arguments: [false, true])
  func `all crossings are found that are found pair by pair`(isCoarse: Bool) {
    var dice = Xorshift(seed: isCoarse ? 1 : 2)
    for _ in 0..<200 {
      let lines = Self.lines(&dice, isCoarse: isCoarse)
      let found = Crossings(of: lines)
      #expect(found.count == Self.counted(lines))
      let half = lines.count / 2
      let split = Crossings(
        of: Array(lines[..<half]), and: Array(lines[half...]), limit: .max, nearLimit: 1 << 40,
        nearShare: 0)
      #expect(split.count == found.count - Self.counted(Array(lines[half...])))
      #expect((found.place == nil) == (found.count == 0))
      #expect(!found.isMore)
    }
  }

  @Test func `edges cross that share more than an end`() {
    let edge = Segment(Point(0, 0), Point(4, 0))
    let crossing = [
      Segment(Point(2, -1), Point(2, 1)), Segment(Point(2, 0), Point(2, 1)),
      Segment(Point(1, 0), Point(6, 0)), Segment(Point(0, 0), Point(2, 0)), edge,
      Segment(Point(4, 0), Point(0, 0)), Segment(Point(4, 0), Point(1, 0)),
    ]
    for other in crossing { #expect(edge.crosses(other) && other.crosses(edge), "\(other)") }
    let apart = [
      Segment(Point(4, 0), Point(4, 2)), Segment(Point(4, 0), Point(6, 0)),
      Segment(Point(0, 0), Point(-1, 0)), Segment(Point(5, 0), Point(6, 0)),
      Segment(Point(0, 1), Point(4, 1)), Segment(Point(2, 1), Point(2, 3)),
    ]
    for other in apart { #expect(!edge.crosses(other) && !other.crosses(edge), "\(other)") }
  }

  @Test func `the counting stops at the limit`() {
    let scribble = Polyline(
      (0..<400).map { Point(Double($0 * 7919 % 1000), Double($0 * 104_729 % 997)) })
    let all = Crossings(of: [scribble])
    #expect(all.excess > 1000 && !all.isMore)
    let some = Crossings(of: [scribble], limit: 100)
    #expect(some.isMore && some.excess == 101)
    #expect(Crossings(of: [scribble], nearLimit: 100).isMore)
  }

  @Test func `rings in rings stop it although their edges are apart`() {
    let nest = (1...3000).map {
      Ring(Box(center: Point(0, 0), width: Double($0), height: Double($0)))
    }
    #expect(Crossings(of: nest.map(\.closed), nearLimit: 8000).isMore)
    #expect(!Crossings(of: nest.prefix(100).map(\.closed), nearLimit: 80_000).isMore)
  }

  @Test func `rings in each other are counted, a polygon's own holes apart`() {
    let ring = { (size: Double) in Ring(Box(center: Point(0, 0), width: size, height: size)) }
    #expect(RingNesting(of: [Polygon(ring(10), holes: [ring(4)])]).pairs == 0)
    #expect(RingNesting(of: [Polygon(ring(10), holes: [ring(4), ring(2)])]).pairs == 1)
    #expect(RingNesting(of: [Polygon(ring(10)), Polygon(ring(4)), Polygon(ring(2))]).pairs == 3)
    #expect(RingNesting(of: (1...400).map { Polygon(ring(Double($0))) }, limit: 100).isMore)
  }

  @Test func `the teeth of a comb are a crowd, and a plain square is none`() {
    let comb = Polyline((0..<4000).map { Point(Double($0) / 100, $0 % 2 == 0 ? 0 : 100) })
    #expect(EdgeCrowding(of: [comb], within: 2).pairs > 10_000_000)
    let square = Polygon(Box(x: 0, y: 0, width: 100, height: 100))
    #expect(EdgeCrowding(of: [square].edges, within: 2).pairs < 1000)
  }
}
