import Geometry
import Testing

@testable import Cartography

@Suite struct RiverNetworkTests {
  typealias Reach = RiverNetwork.Reach

  func reach(_ points: [Point], _ rank: Int, _ name: String? = "Sil") -> Reach {
    Reach(line: Polyline(points), name: name, rank: rank)
  }

  func ranks(_ reaches: [Reach], outflow: Point? = nil) -> [[Double]] {
    RiverNetwork(reaches) { $0 == outflow }.pieces.map { $0.map(\.rank) }
  }

  @Test func `a river begins thin and grows steadily, over the seams of its reaches`() {
    let ranks = ranks([
      reach([Point(2, 0), Point(3, 0)], 1), reach([Point(0, 0), Point(1, 0)], 6),
      reach([Point(1, 0), Point(2, 0)], 4),
    ])
    let downstream = ranks[1] + ranks[2] + ranks[0]
    #expect(downstream.first.map { $0 > 6.5 } == true)
    #expect(downstream.last.map { $0 < 1.2 } == true)
    for (above, below) in zip(downstream, downstream.dropFirst()) {
      #expect(above >= below && above - below < 0.5)
    }
  }

  @Test func `it does not shrink where the data says a lesser rank, nor in the arms of a delta`() {
    let ranks = ranks([
      reach([Point(0, 0), Point(1, 0)], 2), reach([Point(1, 0), Point(2, 0)], 5),
      reach([Point(1, 0), Point(2, 1)], 3, "Arm"),
    ])
    #expect(ranks[1] == [2] && ranks[2] == [2])
  }

  @Test func `the larger of two that join counts`() {
    let ranks = ranks([
      reach([Point(0, 0), Point(1, 0)], 5, "Left"), reach([Point(0, 1), Point(1, 0)], 3, "Right"),
      reach([Point(1, 0), Point(2, 0)], 3),
    ])
    #expect(ranks[2] == [3])
  }

  @Test func `what leaves a lake, and a piece without a name, is as wide as it is`() {
    let river = [Point(0, 0), Point(1, 0)]
    #expect(ranks([reach(river, 1)], outflow: Point(0, 0)) == [[1]])
    #expect(ranks([reach(river, 1, nil)]) == [[1]])
    #expect(ranks([reach(river, 1)])[0].count > 10)
  }

  @Test func `a gap within a river is no new source, but one between two rivers is`() {
    let (above, below) = ([Point(0, 0), Point(1, 0)], [Point(1.03, 0), Point(2, 0)])
    #expect(ranks([reach(above, 3), reach(below, 3)])[1] == [3])
    #expect(ranks([reach(above, 3), reach(below, 3, "Other")])[1].count > 5)
  }

  @Test func `pieces join up to the whole reach, and a circle of reaches ends`() {
    let line = [Point(0, 50), Point(0.3, 50.4), Point(1, 51)]
    let pieces = RiverNetwork([reach(line, 1)]) { _ in false }.pieces[0]
    #expect(pieces.first?.line.points.first == line.first)
    #expect(pieces.last?.line.points.last.map { $0.distance(to: line[2]) < 1e-9 } == true)
    for (piece, next) in zip(pieces, pieces.dropFirst()) {
      #expect(piece.line.points.last == next.line.points.first)
    }
    let circle = ranks([
      reach([Point(0, 0), Point(1, 0)], 3), reach([Point(1, 0), Point(0, 0)], 3),
    ])
    #expect(circle.allSatisfy { !$0.isEmpty })
  }
}
