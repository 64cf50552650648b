import Geometry
import Testing

@testable import Labeling

/// Borders that some labels may not lie across, and labels that may have no leader.
@Suite struct BarrierTests {
  /// A border from the top of the page to its bottom.
  let border = Obstacle(
    .line(Polyline([Point(50, 0), Point(50, 100)]), width: 0.3), .barrier(cost: 0.001))

  /// An area on both sides of the border, most of it on the left.
  func area(mayCross: Bool) -> LabelFeature {
    var feature = LabelFeature(
      id: "area",
      .area(
        AreaLabel(
          area: [Polygon(Box(x: 10, y: 30, width: 78, height: 30))],
          variants: [LabelVariant([row(20)])])))
    feature.mayCrossBarriers = mayCross
    return feature
  }

  func crosses(_ placement: LabelPlacement, _ x: Double) -> Bool {
    placement.boxes.contains { $0.bounds.minX < x && $0.bounds.maxX > x }
  }

  @Test func `a label that may not cross a border keeps to one side`() throws {
    let free = try #require(
      solve([area(mayCross: true)], obstacles: [border]).solution.placement("area"))
    #expect(crosses(free, 50), "otherwise the middle of the area is the best place")
    let (problem, solution) = solve([area(mayCross: false)], obstacles: [border])
    let kept = try #require(solution.placement("area"))
    #expect(!crosses(kept, 50))
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test(arguments: [true, false])
  func `a name beside a symbol crosses a border only when it may`(_ mayCross: Bool) {
    var feature = town("a", at: Point(46, 50), width: 30)
    feature.mayCrossBarriers = mayCross
    // There is no room on the left, and no gap is wide enough for the name to begin beyond the border.
    let wall = Obstacle(.box(Box(x: 0, y: 0, width: 43, height: 100)), .hard)
    let (problem, solution) = solve([feature], obstacles: [border, wall])
    #expect((solution.placement("a") != nil) == mayCross)
    #expect(solution.dropped.map(\.id) == (mayCross ? [] : ["a"]))
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test func `a line that names merely had better not cover is no border`() throws {
    let soft = Obstacle(
      .line(Polyline([Point(50, 0), Point(50, 100)]), width: 0.3), .soft(cost: 0.001))
    let placed = solve([area(mayCross: false)], obstacles: [soft]).solution.placement("area")
    #expect(crosses(try #require(placed), 50))
  }

  @Test func `the verifier reports a label across a border that may not be there`() throws {
    let crossing = solve([area(mayCross: true)], obstacles: [border]).solution
    func violations(_ feature: LabelFeature) -> [LabelViolation] {
      LabelVerifier.violations(
        of: crossing, in: LabelProblem(frame: page, obstacles: [border], features: [feature]))
    }
    #expect(violations(area(mayCross: true)) == [])
    #expect(violations(area(mayCross: false)) == [.labelAcrossBarrier("area")])
  }

  /// A symbol in a chamber with a door lower than its name.
  func walled(mayHaveLeader: Bool, isRequired: Bool) -> (LabelFeature, [Obstacle]) {
    var feature = town("a", at: Point(50, 50), width: 30, isRequired: isRequired)
    feature.mayHaveLeader = mayHaveLeader
    let walls = [
      Box(x: 44, y: 44, width: 14, height: 2), Box(x: 44, y: 54, width: 14, height: 2),
      Box(x: 44, y: 44, width: 2, height: 12), Box(x: 56, y: 44, width: 2, height: 5),
      Box(x: 56, y: 51, width: 2, height: 5),
    ]
    return (feature, walls.map { Obstacle(.box($0), .hard) })
  }

  @Test func `a label that may have no leader has none, and is dropped without room`() {
    let (free, walls) = walled(mayHaveLeader: true, isRequired: true)
    #expect(solve([free], obstacles: walls).solution.placement("a")?.leader != nil)
    let (bound, _) = walled(mayHaveLeader: false, isRequired: true)
    let (problem, solution) = solve([bound], obstacles: walls)
    #expect(solution.placement("a") == nil && solution.dropped.map(\.id) == ["a"])
    #expect(LabelVerifier.violations(of: solution, in: problem) == [.missingRequired("a")])
  }

  @Test func `the verifier reports a leader that should not be there`() {
    let (free, walls) = walled(mayHaveLeader: true, isRequired: true)
    let (bound, _) = walled(mayHaveLeader: false, isRequired: true)
    let led = solve([free], obstacles: walls).solution
    let problem = LabelProblem(frame: page, obstacles: walls, features: [bound])
    #expect(LabelVerifier.violations(of: led, in: problem) == [.unwantedLeader("a")])
  }
}
