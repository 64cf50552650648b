import Geometry
import Testing

@testable import Labeling

@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let feature: LabelFeature
    let reason: DroppedLabel.Reason
  }

  static func point(
    _ variants: [LabelVariant], at center: Point = Point(50, 50), radius: Double = 1,
    gaps: [Double] = [1], clearance: Double = 0.4, pin: LabelPin? = nil
  ) -> LabelFeature {
    LabelFeature(
      id: "a",
      .point(
        PointLabel(
          symbol: .circle(center: center, radius: radius), variants: variants, gaps: gaps)),
      isRequired: true, clearance: clearance, pin: pin)
  }

  static let text = [LabelVariant([row(10)])]

  static let cases: [Case] = [
    .init(
      testDescription: "no variants", feature: point([]), reason: .invalid(.noText)),
    .init(
      testDescription: "an empty name", feature: point([LabelVariant([])]),
      reason: .invalid(.noText)),
    .init(
      testDescription: "a box without width", feature: point([LabelVariant([row(0)])]),
      reason: .invalid(.noText)),
    .init(
      testDescription: "a box without height", feature: point([LabelVariant([row(10, 0)])]),
      reason: .invalid(.noText)),
    .init(
      testDescription: "a negative width", feature: point([LabelVariant([row(-4)])]),
      reason: .invalid(.noText)),
    .init(
      testDescription: "a name of 10 000 letters", feature: point([LabelVariant([row(18000)])]),
      reason: .invalid(.largerThanPage)),
    .init(
      testDescription: "10 000 rows",
      feature: point([LabelVariant([LabelVariant.Row](repeating: row(5), count: 10000))]),
      reason: .invalid(.largerThanPage)),
    .init(
      testDescription: "a width that is no number", feature: point([LabelVariant([row(.nan)])]),
      reason: .invalid(.notFinite)),
    .init(
      testDescription: "a cost without end",
      feature: point([LabelVariant([row(10)], cost: .infinity)]), reason: .invalid(.notFinite)),
    .init(
      testDescription: "a place that is no number", feature: point(text, at: Point(.nan, 5)),
      reason: .invalid(.notFinite)),
    .init(
      testDescription: "a place infinitely far away", feature: point(text, at: Point(5, .infinity)),
      reason: .invalid(.notFinite)),
    .init(
      testDescription: "a place beyond all pages", feature: point(text, at: Point(1e300, 5)),
      reason: .invalid(.notFinite)),
    .init(
      testDescription: "a negative radius", feature: point(text, radius: -1),
      reason: .invalid(.notFinite)),
    .init(
      testDescription: "a gap that is no number", feature: point(text, gaps: [.nan]),
      reason: .invalid(.notFinite)),
    .init(
      testDescription: "a negative clearance", feature: point(text, clearance: -1),
      reason: .invalid(.notFinite)),
    .init(
      testDescription: "a pin that is no number",
      feature: point(text, pin: LabelPin(.block(topLeft: Point(.nan, 0), .left))),
      reason: .invalid(.notFinite)),
    .init(
      testDescription: "a symbol off the page", feature: point(text, at: Point(400, 400)),
      reason: .blocked(tried: 16 + 24 * 8 + 90 * 16)),
    .init(
      testDescription: "a path that is no number",
      feature: river([Point(0, 0), Point(.nan, 9)], isRequired: true),
      reason: .invalid(.notFinite)),
    .init(
      testDescription: "a path without points", feature: river([], isRequired: true),
      reason: .doesNotFit),
    .init(
      testDescription: "a line's name of 10 000 letters",
      feature: river([Point(0, 0), Point(90, 9)], length: 20000, isRequired: true),
      reason: .invalid(.largerThanPage)),
    .init(
      testDescription: "a line's name without length",
      feature: river([Point(0, 0), Point(90, 9)], length: 0, isRequired: true),
      reason: .invalid(.noText)),
    .init(
      testDescription: "an area that is no number",
      feature: lake(
        [Polygon(Ring([Point(0, 0), Point(9, .nan), Point(0, 9)]))], text, isRequired: true),
      reason: .invalid(.notFinite)),
    .init(
      testDescription: "an area without points", feature: lake([], text, isRequired: true),
      reason: .doesNotFit),
  ]

  @Test(arguments: cases)
  func `a label that makes no sense is reported, and its neighbours keep their names`(_ bad: Case) {
    let neighbour = town("b", at: Point(30, 30))
    let (problem, solution) = solve([bad.feature, neighbour])
    #expect(solution.dropped.map(\.reason) == [bad.reason])
    #expect(solution.placements.map(\.id) == ["b"])
    let violations = LabelVerifier.violations(of: LabelSolver().solve(problem), in: problem)
    #expect(violations == [.missingRequired(bad.feature.id)])
  }

  @Test func `twins of one id are all left out, whatever their order`() {
    let features = [
      town("a", at: Point(20, 20)), town("b", at: Point(40, 40)),
      town("a", at: Point(70, 70), isRequired: true),
    ]
    let solution = solve(features).solution
    #expect(solution.placements.map(\.id) == ["b"])
    #expect(solution.dropped.map(\.id) == ["a", "a"])
    #expect(solution.dropped.allSatisfy { $0.reason == .invalid(.duplicateID) })
    #expect("\(solution.dropped[0].reason)" == "another label has the same id")
    #expect(solve(features.reversed()).solution == solution)
  }

  @Test func `towns on one spot share the room round it`() {
    let features = (0..<30).map { town("town \($0)", at: Point(50, 50)) }
    let (problem, solution) = solve(features)
    #expect(solution.placements.count >= 2)
    #expect(solution.placements.count + solution.dropped.count == 30)
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test func `only the variant that is too large goes unused`() {
    let variants = [LabelVariant([row(500)]), LabelVariant([row(10)], cost: 3)]
    let solution = solve([Self.point(variants)]).solution
    #expect(solution.placements.map(\.variant) == [1])
  }

  @Test(arguments: [
    Box(x: 0, y: 0, width: 0, height: 0), Box(minX: .nan, minY: 0, maxX: 9, maxY: 9),
    Box(minX: 9, minY: 9, maxX: 0, maxY: 0), Box(x: 0, y: 0, width: .infinity, height: 9),
  ])
  func `a page without room drops everything`(_ frame: Box) {
    let solution = solve([town("a", at: Point(5, 5))], frame: frame).solution
    #expect(solution.dropped.map(\.reason) == [.invalid(.noPage)])
  }

  @Test(arguments: [
    Obstacle(.box(Box(x: .nan, y: 0, width: 9, height: 9)), .hard),
    Obstacle(.circle(center: Point(50, 50), radius: .infinity), .hard),
    Obstacle(.line(Polyline([Point(0, 0), Point(.nan, 9)]), width: 1), .soft(cost: 1)),
    Obstacle(.box(Box(x: 0, y: 0, width: 99, height: 99)), .soft(cost: .nan)),
  ])
  func `obstacles that are no numbers are in nobody's way`(_ obstacle: Obstacle) {
    let solution = solve([town("a", at: Point(50, 50))], obstacles: [obstacle]).solution
    #expect(solution.placement("a")?.position == "right-above")
  }
}
