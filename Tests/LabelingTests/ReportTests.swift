import Geometry
import Testing

@testable import Labeling

@Suite struct ReportTests {
  @Test func `the report says what each label could have had instead`() throws {
    let solution = solve([town("a", at: Point(50, 50))]).solution
    let placement = try #require(solution.placement("a"))
    #expect(placement.alternatives == 47, "16 positions at 3 distances, less the chosen one")
    let next = try #require(placement.bestAlternative)
    #expect(abs(next - 0.9) < 1e-9, "the same position, 0.6 mm farther out at 1.5 a millimetre")
    #expect(placement.costs.total == 0)
  }

  @Test func `the report counts components and proves small ones`() {
    let apart = [town("a", at: Point(20, 20)), town("b", at: Point(80, 80))]
    let near = [town("c", at: Point(50, 50)), town("d", at: Point(53, 50))]
    let report = solve(apart + near).solution.report()
    #expect(report.placed == 4 && report.dropped == 0)
    #expect(report.components >= 3 && report.provenOptimal == report.components)
    #expect(report.gap == 0)
    #expect(abs(report.bound - report.cost) < 1e-9)
    #expect(report.meanAmbiguity > 0 && report.meanAmbiguity < 1)
  }

  @Test func `the report counts labels left out in cost and bound`() {
    let wall = Obstacle(.box(page), .hard)
    let solution = solve([town("a", at: Point(50, 50))], obstacles: [wall]).solution
    #expect(solution.cost == LabelWeights.standard.dropped)
    #expect(solution.bound == solution.cost)
  }

  @Test func `a name of a coastal town lies wholly on land or wholly in the water`() throws {
    let land: Area = [Polygon(Box(x: 0, y: 0, width: 55, height: 100))]
    var feature = town("a", at: Point(50, 50))
    guard case .point(var label) = feature.kind else { return }
    label.ground = land
    feature.kind = .point(label)
    let placement = try #require(solve([feature]).solution.placement("a"))
    #expect(placement.position == "left-above")
    #expect(placement.costs.mismatch == 0)
    label.preferences = [.right]
    feature.kind = .point(label)
    let forced = try #require(solve([feature]).solution.placement("a"))
    let share = (55 - forced.rowBoxes[0].minX) / 12
    #expect(abs(forced.costs.mismatch - LabelWeights.standard.mismatch * 2 * share) < 0.2)
  }
}
