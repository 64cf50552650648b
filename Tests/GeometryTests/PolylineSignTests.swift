import Geometry
import Testing

@Suite struct PolylineSignTests {
  let line = Polyline([Point(0, 0), Point(10, 0)])

  @Test func `teeth stand on their side`() {
    let left = line.teeth(spacing: 2, length: 1, onLeft: true)
    #expect(left.count == 5)
    // Running to the right with y downwards, the left is up.
    #expect(left.allSatisfy { $0.points[1].y == -1 })
    #expect(line.teeth(spacing: 2, length: 1, onLeft: false).allSatisfy { $0.points[1].y == 1 })
  }

  @Test func `a line beside another keeps its distance`() {
    let bent = Polyline([Point(0, 0), Point(10, 0), Point(20, 5), Point(30, 5)])
    let beside = bent.beside(1.5, onLeft: true)
    #expect(beside.points.count > 10)
    for point in beside.points {
      #expect(abs(bent.distance(to: point) - 1.5) < 0.8, "\(point)")
    }
  }
}
