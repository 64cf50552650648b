import Geometry
import TestSupport
import Testing

@testable import Labeling

/// Names that keep to the state of their feature, to their own symbol and apart from each other.
@Suite struct RealmTests {
  /// Two states side by side. The border runs down the page in bends.
  static func realms(_ random: inout Xorshift) -> [Area] {
    let border = (0...10).map { Point(random.number(42, 58), Double($0) * 10) }
    return [
      [Polygon(Ring([Point(0, 0)] + border + [Point(0, 100)]))],
      [Polygon(Ring([Point(100, 0)] + border + [Point(100, 100)]))],
    ]
  }

  /// A page with two states and towns in both, some of them required.
  static func problem(_ seed: UInt64, isRequired: Bool = true) -> LabelProblem {
    var random = Xorshift(seed: seed)
    let realms = realms(&random)
    let features = (0..<22).map { number -> LabelFeature in
      // Most lie near the border.
      let place = Point(random.number(number.isMultiple(of: 3) ? 5 : 38, 62), random.number(6, 94))
      var feature = town(
        "town \(number)", at: place, radius: 0.8, width: random.number(6, 16),
        isRequired: isRequired)
      feature.homes = [realms[0].contains(place) ? 0 : 1]
      feature.stackClearance = 1
      return feature
    }
    return LabelProblem(frame: page, features: features, realms: realms)
  }

  @Test(arguments: UInt64(1)...12)
  func `no name reaches abroad, none is stacked, and each is nearest to its own symbol`(
    _ seed: UInt64
  ) {
    let problem = Self.problem(seed)
    let solution = LabelSolver().solve(problem)
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
    #expect(LabelVerifier.lapses(of: solution, in: problem) == [])
    #expect(solution.placements.count == problem.features.count)
  }

  @Test func `without states names do cross the border of these pages`() {
    var crossing = 0
    for seed in UInt64(1)...12 {
      var problem = Self.problem(seed)
      let realms = problem.realms
      problem.realms = []
      let solution = LabelSolver().solve(problem)
      problem.realms = realms
      crossing += LabelVerifier.lapses(of: solution, in: problem).count
    }
    #expect(crossing > 12)
  }

  @Test func `a required name without room in its own state takes a leader`() throws {
    // A strip of state 0 that is narrower than the name, between two states; behind one of them lies the sea.
    let strip: Area = [Polygon(Box(x: 40, y: 0, width: 6, height: 100))]
    let abroad: Area = [Polygon(Box(x: 46, y: 0, width: 54, height: 100))]
    let third: Area = [Polygon(Box(x: 28, y: 0, width: 12, height: 100))]
    var feature = town("a", at: Point(43, 50), width: 14, isRequired: true)
    feature.homes = [0]
    let problem = LabelProblem(
      frame: page, features: [feature], realms: [strip, abroad, third])
    let solution = LabelSolver().solve(problem)
    #expect(try #require(solution.placement("a")).leader != nil)
    #expect(LabelVerifier.lapses(of: solution, in: problem) == [])
  }

  @Test func `a required name that has no other place lies abroad, and the verifier tells it`() {
    let strip: Area = [Polygon(Box(x: 40, y: 40, width: 6, height: 6))]
    let round: Area = [
      Polygon(
        Ring(page.corners), holes: [Ring(Box(x: 40, y: 40, width: 6, height: 6).corners)])
    ]
    var feature = town("a", at: Point(43, 43), width: 14, isRequired: true)
    feature.homes = [0]
    let problem = LabelProblem(frame: page, features: [feature], realms: [strip, round])
    let solution = LabelSolver().solve(problem)
    #expect(solution.placements.map(\.id) == ["a"])
    #expect(LabelVerifier.lapses(of: solution, in: problem) == [.abroad("a")])
    feature.isRequired = false
    let optional = LabelProblem(frame: page, features: [feature], realms: [strip, round])
    #expect(LabelSolver().solve(optional).placements.isEmpty, "an optional one is left out")
  }

  @Test func `a hole in a realm is not part of it`() {
    let round: Area = [
      Polygon(
        Ring(page.corners), holes: [Ring(Box(x: 30, y: 30, width: 40, height: 40).corners)])
    ]
    let realms = Realms([round], frame: page)
    func isAbroad(_ x: Double, _ homes: Set<Int> = []) -> Bool {
      realms.isAbroad(OrientedBox(Box(x: x, y: 48, width: 10, height: 3)), from: homes)
    }
    #expect(!isAbroad(45))
    #expect(isAbroad(65), "across the edge")
    #expect(isAbroad(75), "inside")
    #expect(!isAbroad(75, [0]), "at home")
  }

  @Test(arguments: [true, false])
  func `a name keeps off the ticks of a limit if it has any other place`(_ isTaboo: Bool) throws {
    // The ticks stand where the best position of the name is.
    let ticks = (0..<8).map { number in
      let x = 52 + Double(number) * 2
      return Obstacle(
        .line(Polyline([Point(x, 40), Point(x, 50)]), width: 0.3),
        isTaboo ? .taboo(cost: 0.001) : .soft(cost: 0.001))
    }
    let (problem, solution) = solve([town("a", at: Point(50, 50))], obstacles: ticks)
    let name = try #require(solution.placement("a"))
    #expect((name.boxes[0].bounds.maxX < 52 || name.boxes[0].bounds.minY >= 50) == isTaboo)
    #expect(LabelVerifier.lapses(of: solution, in: problem) == [])
  }

  @Test func `the verifier tells stacked names and names beside a foreign symbol`() {
    func place(_ id: String, _ box: Box) -> LabelPlacement {
      LabelPlacement(
        id: id, copy: 0, variant: 0, position: "right", rank: 0, alignment: .left,
        boxes: [OrientedBox(box)], baseline: nil, leader: nil, costs: CostTerms())
    }
    var (a, b) = (town("a", at: Point(20, 20)), town("b", at: Point(40, 20)))
    (a.stackClearance, b.stackClearance) = (1, 1)
    let problem = LabelProblem(frame: page, features: [a, b])
    let stacked = LabelSolution(placements: [
      place("a", Box(x: 22, y: 17, width: 12, height: 3)),
      place("b", Box(x: 30, y: 20.5, width: 8, height: 3)),
    ])
    #expect(LabelVerifier.lapses(of: stacked, in: problem) == [.stacked("a", "b")])
    let apart = LabelSolution(placements: [
      place("a", Box(x: 22, y: 17, width: 12, height: 3)),
      place("b", Box(x: 30, y: 21.5, width: 8, height: 3)),
    ])
    #expect(LabelVerifier.lapses(of: apart, in: problem) == [])
    let astray = LabelSolution(placements: [
      place("a", Box(x: 25, y: 19, width: 13, height: 3)),
      place("b", Box(x: 42, y: 19, width: 8, height: 3)),
    ])
    #expect(
      LabelVerifier.lapses(of: astray, in: problem) == [.nearerToForeign(label: "a", symbol: "b")])
  }

  @Test(arguments: UInt64(1)...6)
  func `crowded names keep white above and below each other`(_ seed: UInt64) {
    var problem = LabelProblem.random(
      points: 40, width: 80, height: 80, requiredShare: 0.2, seed: seed)
    for index in problem.features.indices { problem.features[index].stackClearance = 0.9 }
    let solution = LabelSolver().solve(problem)
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
    let stacks = LabelVerifier.lapses(of: solution, in: problem).filter { lapse in
      if case .stacked = lapse { true } else { false }
    }
    #expect(stacks == [])
  }
}
