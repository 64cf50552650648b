import Foundation
import Geometry
import Testing

@testable import Labeling

@Suite struct LeaderTests {
  /// Bases crowded on a grid, too close for names beside them.
  static func cluster(_ side: Int, spacing: Double) -> [LabelFeature] {
    (0..<(side * side)).map { number in
      town(
        "base \(number)",
        at: Point(
          50 + spacing * Double(number % side), 50 + spacing * Double(number / side)),
        radius: 0.9, width: 14, isRequired: true)
    }
  }

  @Test(arguments: [(3, 4.0), (4, 4.5), (5, 4.2)])
  func `leaders in a cluster lead out to free ground and cross nothing`(
    _ side: Int, _ spacing: Double
  ) {
    let (problem, solution) = solve(Self.cluster(side, spacing: spacing))
    #expect(solution.dropped.isEmpty)
    #expect(solution.report().withLeader > 0)
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test func `leaders start beside the text and end at the symbol's edge, pointing at its centre`()
    throws
  {
    let feature = town("a", at: Point(50, 50), width: 30, isRequired: true)
    // A chamber with a door lower than the text.
    let walls = [
      Box(x: 44, y: 44, width: 14, height: 2), Box(x: 44, y: 54, width: 14, height: 2),
      Box(x: 44, y: 44, width: 2, height: 12), Box(x: 56, y: 44, width: 2, height: 5),
      Box(x: 56, y: 51, width: 2, height: 5),
    ].map { Obstacle(.box($0), .hard) }
    let (problem, solution) = solve([feature], obstacles: walls)
    let placement = try #require(solution.placement("a"))
    let leader = try #require(placement.leader)
    #expect(abs(leader.points[1].distance(to: Point(50, 50)) - 1) < 1e-9)
    #expect(Point(50, 50).distance(toSegment: leader.points[0], leader.points[1]) > 0.99)
    let box = OrientedBox(placement.rowBoxes[0])
    #expect(abs(box.distance(to: leader.points[0]) - Leader.gap) < 1e-6)
    #expect(placement.position == "leader")
    #expect(placement.costs.leader > LabelWeights.standard.leader)
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test func `leaders are not used where the name fits beside its symbol`() {
    #expect(
      solve([town("a", at: Point(50, 50), isRequired: true)]).solution.report().withLeader == 0)
  }

  @Test func `leaders are for required labels only; others are dropped, and the report says why`() {
    let optional = Self.cluster(3, spacing: 3).map { feature in
      var optional = feature
      optional.isRequired = false
      return optional
    }
    let (problem, solution) = solve(optional)
    #expect(solution.report().withLeader == 0)
    #expect(solution.dropped.map(\.id) == ["base 4"])
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test func `leaders may leave a symbol that lies under another one`() {
    let features = [
      town("army", at: Point(50, 50), radius: 4, isRequired: true),
      town("base", at: Point(50, 50), radius: 1, isRequired: true),
    ]
    let (problem, solution) = solve(features)
    #expect(solution.placement("base")?.leader != nil)
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test func `leaders cannot save a label on a page without any room`() {
    let wall = Obstacle(.box(page), .hard)
    let (problem, solution) = solve(
      [town("a", at: Point(50, 50), isRequired: true)], obstacles: [wall])
    #expect(solution.report().missing == 1)
    #expect(LabelVerifier.violations(of: solution, in: problem) == [.missingRequired("a")])
    guard case .blocked(let tried) = solution.dropped[0].reason else {
      Issue.record("the reason should say that all places are blocked")
      return
    }
    #expect(tried > 100)
  }
}
