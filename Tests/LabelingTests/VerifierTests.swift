import Geometry
import Testing

@testable import Labeling

@Suite struct VerifierTests {
  /// A label of one row, 10 × 3 mm, put anywhere by hand.
  func label(_ id: String, at corner: Point, leader: [Point]? = nil, axis: Vector = Vector(1, 0))
    -> LabelPlacement
  {
    LabelPlacement(
      id: id, copy: 0, variant: 0, position: "by hand", rank: 0, alignment: .left,
      boxes: [
        OrientedBox(
          center: Point(corner.x + 5, corner.y + 1.5), axis: axis, halfLength: 5, halfHeight: 1.5)
      ], baseline: nil, leader: leader.map { Polyline($0) }, costs: CostTerms())
  }

  func violations(
    _ features: [LabelFeature], _ placements: [LabelPlacement], obstacles: [Obstacle] = []
  ) -> [LabelViolation] {
    LabelVerifier.violations(
      of: LabelSolution(placements: placements),
      in: LabelProblem(frame: page, obstacles: obstacles, features: features))
  }

  let a = town("a", at: Point(20, 20), isRequired: true)
  let b = town("b", at: Point(80, 80))

  @Test func `the verifier finds labels that overlap or come closer than their clearance`() {
    for offset in [0.0, 5, 10.39] {
      let found = violations(
        [a, b],
        [label("a", at: Point(40, 40)), label("b", at: Point(40 + offset, 40))])
      #expect(found == [.labelsTooClose("a", "b")])
    }
    let apart = violations(
      [a, b], [label("a", at: Point(40, 40)), label("b", at: Point(50.4, 40))])
    #expect(apart == [])
  }

  @Test func `the verifier measures corners exactly`() {
    let near = violations(
      [a, b], [label("a", at: Point(40, 40)), label("b", at: Point(50.3, 43.3))])
    #expect(near == [], "√2 × 0.3 is more than the clearance of 0.4")
  }

  @Test func `the verifier finds a label inside another one and a turned one`() {
    let crossing = label("b", at: Point(40, 40), axis: Vector(0, -1))
    #expect(
      violations([a, b], [label("a", at: Point(40, 40)), crossing])
        == [.labelsTooClose("a", "b")])
  }

  @Test func `the verifier finds labels on symbols, their own included`() {
    #expect(
      violations([a, b], [label("a", at: Point(15, 19)), label("b", at: Point(60, 60))])
        == [.labelOnSymbol(label: "a", symbol: "a")])
    #expect(
      violations([a, b], [label("a", at: Point(75, 81.2)), label("b", at: Point(60, 60))])
        == [.labelOnSymbol(label: "a", symbol: "b")])
  }

  @Test(arguments: [
    Obstacle.Shape.box(Box(x: 45, y: 30, width: 1, height: 30)),
    .circle(center: Point(45, 44), radius: 1.5),
    .line(Polyline([Point(30, 30), Point(60, 60)]), width: 0.1),
    .area([Polygon(Box(x: 0, y: 0, width: 99, height: 99))]),
  ])
  func `the verifier finds labels on hard obstacles of every shape`(_ shape: Obstacle.Shape) {
    let found = violations(
      [town("a", at: Point(20, 99.5), radius: 0.1)], [label("a", at: Point(40, 40))],
      obstacles: [Obstacle(shape, .hard), Obstacle(shape, .soft(cost: 1))])
    #expect(found == [.labelOnObstacle(label: "a", obstacle: 0)])
  }

  @Test func `the verifier lets a label stand in the hole of a hard area`() {
    let ring = Polygon(
      Ring(Box(x: 30, y: 30, width: 40, height: 40)),
      holes: [Ring(Box(x: 35, y: 35, width: 30, height: 30))])
    let found = violations(
      [a], [label("a", at: Point(40, 40))], obstacles: [Obstacle(.area([ring]), .hard)])
    #expect(found == [])
  }

  @Test func `the verifier finds labels and leaders outside the frame`() {
    #expect(violations([a], [label("a", at: Point(91, 40))]) == [.outsideFrame("a")])
    let leader = [Point(-5, 20), Point(19, 20)]
    #expect(
      violations([a], [label("a", at: Point(40, 40), leader: leader)]) == [.outsideFrame("a")])
  }

  @Test func `the verifier finds leaders that cross each other, labels, symbols and obstacles`() {
    let c = town("c", at: Point(50, 30))
    let placements = [
      label("a", at: Point(60, 50), leader: [Point(60, 60), Point(20, 21)]),
      label("b", at: Point(30, 58), leader: [Point(20, 50), Point(79, 80)]),
      label("c", at: Point(35, 36), leader: [Point(50, 60), Point(50, 31)]),
    ]
    let wall = Obstacle(.box(Box(x: 49, y: 64, width: 1, height: 4)), .hard)
    let found = violations([a, b, c], placements, obstacles: [wall])
    #expect(found.contains(.leadersCross("a", "c")))
    #expect(found.contains(.leaderCrossesLabel(leader: "a", label: "c")))
    #expect(found.contains(.leaderCrossesObstacle(leader: "b", obstacle: 0)))
    #expect(!found.contains(.leadersCross("b", "c")))
    let through = label("a", at: Point(60, 86), leader: [Point(90, 90), Point(20, 21)])
    #expect(violations([a, b], [through]).contains(.leaderCrossesSymbol(leader: "a", symbol: "b")))
  }

  @Test func `the verifier finds a leader that does not reach its symbol`() {
    let placement = label("a", at: Point(40, 40), leader: [Point(39, 39), Point(23, 23)])
    #expect(violations([a], [placement]) == [.leaderDetached("a")])
  }

  @Test func `the verifier finds what is missing, forgotten, unknown or upside down`() {
    #expect(
      violations([a, b], []) == [.missingRequired("a"), .unaccounted("a"), .unaccounted("b")])
    let stray = label("x", at: Point(40, 40))
    let upsideDown = label("a", at: Point(60, 60), axis: Vector(-1, 0))
    #expect(violations([a], [stray, upsideDown]) == [.unknownFeature("x"), .upsideDown("a")])
  }
}
