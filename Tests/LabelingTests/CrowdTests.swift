import Geometry
import TestSupport
import Testing

@testable import Labeling

/// Where far more labels want the same ground than it can hold, places are sought only for those of most weight.
@Suite struct CrowdTests {
  /// A number of towns at one spot in the middle of the page.
  func crowd(_ count: Int, width: Double = 12) -> [LabelFeature] {
    (0..<count).map { town("t\(1000 + $0)", at: Point(50, 50), width: width) }
  }

  func contenders(_ features: [LabelFeature]) -> [String] {
    zip(features, Contenders(features, frame: page).isContender).filter(\.1).map(\.0.id)
  }

  @Test(arguments: 0..<8)
  func `on a page with room every label is looked for`(seed: Int) {
    let problem = LabelProblem.random(points: 150, lines: 4, areas: 4, seed: UInt64(seed))
    #expect(!Contenders(problem.features, frame: problem.frame).isContender.contains(false))
  }

  @Test func `a label that fits alone is looked for beside any crowd`() {
    let alone = town("alone", at: Point(10, 10))
    #expect(contenders(crowd(500) + [alone]).contains("alone"))
    let solution = solve(crowd(500) + [alone]).solution
    #expect(solution.placement("alone") != nil)
  }

  @Test func `whoever is left out has rivals of more weight that fill its ground several times`() {
    var features = crowd(300)
    for index in features.indices { features[index].priority = index % 3 }
    let kept = Set(contenders(features))
    let least = features.filter { kept.contains($0.id) }.map(\.priority).min() ?? 0
    #expect(kept.count < 150)
    #expect(features.allSatisfy { kept.contains($0.id) || $0.priority <= least })
    // Each name counts with its clearance. The ground is at least the box of all places of one label.
    let covered = Double(kept.count) * 12.4 * 3.4
    #expect(covered > Contenders.crowding * 26 * 8)
  }

  @Test func `what is required or pinned goes before all others`() {
    var features = crowd(400)
    features[399].isRequired = true
    features[398].priority = 5
    features[397].pin = LabelPin(.block(topLeft: Point(5, 5), .left))
    #expect(Set(contenders(features)).isSuperset(of: features[397...].map(\.id)))
  }

  @Test func `a crowd of any size gets as many names as one that is looked at in full`() {
    let some = crowd(40)
    #expect(contenders(some).count == 40)
    let few = solve(some).solution.placements.count
    #expect(few > 2)
    for count in [200, 800] {
      let (problem, solution) = solve(crowd(count))
      #expect(solution.placements.count == few)
      #expect(solution.placements.count + solution.dropped.count == count)
      #expect(solution.dropped.contains { $0.reason == .overcrowded })
      #expect(LabelVerifier.violations(of: solution, in: problem) == [])
    }
  }

  @Test func `the order of the labels and the number of threads do not matter to a crowd`() {
    var random = Xorshift(seed: 3)
    let features = (0..<300).map { number in
      var feature = town(
        "t\(1000 + number)", at: Point(random.number(48, 52), random.number(48, 52)),
        width: random.number(6, 14), isRequired: number.isMultiple(of: 7))
      feature.priority = number % 4
      return feature
    }
    let first = solve(features).solution
    let problem = LabelProblem(frame: page, features: features.shuffled(using: &random))
    #expect(LabelSolver(threads: 1).solve(problem) == first)
    #expect(first.dropped.contains { $0.reason == .overcrowded })
  }

  @Test func `names along very many lines are looked for at fewer places each, and never at none`()
  {
    func places(_ count: Int) -> Int {
      let lines = (0..<count).map { number in
        var line = river([Point(5, 5 + Double(number) * 5), Point(95, 5 + Double(number) * 5)])
        line.id = "r\(number)"
        return line
      }
      return Contenders(lines, frame: Box(x: 0, y: 0, width: 100, height: 40_000)).mostPlaces
    }
    #expect(places(1) == 40 && places(500) == 40)
    #expect(places(1000) == 20 && places(6000) == 8)
  }

  @Test func `of many required labels only some look for places with leaders`() {
    let frame = Box(x: 0, y: 0, width: 312, height: 312)
    let features = (0..<441).map { number in
      town(
        "t\(1000 + number)",
        at: Point(16 + Double(number % 21) * 14, 16 + Double(number / 21) * 14), width: 5,
        isRequired: true)
    }
    var attempt = Attempt(
      LabelProblem(frame: frame, features: features), .standard, threads: 1)
    let isHungry = attempt.tryHarder(.strained, .everyone)
    #expect(isHungry)
    let led = attempt.groups.flatMap { $0.candidates.filter { $0.leader != nil } }
    #expect(attempt.groups.count { $0.effort == .strained } <= Effort.strained.mostLabels)
    #expect((1...8000).contains(led.count))
  }
}

/// A search takes no more steps than it may.
@Suite struct StepMeterTests {
  @Test(arguments: [0, 50, 3000, 100_000])
  func `a search that runs out of steps still ends with a sound choice`(steps: Int) {
    let problem = SearchTests.problem(groups: 60, seed: 4)
    let found = SelectionSolver(threads: 1, steps: steps).solve(problem)
    let chosen = Set(found.choice.compactMap(\.self))
    #expect(
      chosen.allSatisfy { c in !problem.rivals(of: c).contains { chosen.contains(Int($0)) } })
    #expect(found.cost == problem.cost(of: found.choice) && found.bound <= found.cost)
    #expect(SelectionSolver(threads: 2, steps: steps).solve(problem).choice == found.choice)
  }

  @Test func `more steps never make a choice worse, and fewer are spent when there are fewer`() {
    let problem = SearchTests.problem(groups: 60, seed: 4)
    func draft(_ steps: Int) -> Draft { SelectionSolver(steps: steps).draft(problem, from: []) }
    let (short, long) = (draft(1000), draft(.max))
    #expect(short.steps < long.steps && long.steps > 10_000)
    // The step that has begun is finished: one look at the whole problem.
    #expect(short.steps < 200_000)
    #expect(problem.cost(of: long.selection.choice) <= problem.cost(of: short.selection.choice))
  }
}

/// The quick test for conflicts agrees with the candidates themselves.
@Suite struct CandidateShapeTests {
  @Test(arguments: 0..<4)
  func `the quick test for conflicts says what the candidates say`(seed: Int) {
    let problem = LabelProblem.random(
      points: 12, lines: 8, areas: 2, width: 70, height: 60, requiredShare: 1, seed: UInt64(seed))
    var attempt = Attempt(problem, .standard, threads: 1)
    let isHungry = attempt.tryHarder(.desperate, .everyone)
    #expect(isHungry)
    let groups = attempt.groups
    let all = groups.flatMap(\.candidates)
    let shapes = CandidateShapes(groups)
    var (hits, misses) = (0, 0)
    for first in stride(from: 0, to: all.count, by: 3) {
      for second in stride(from: first + 1, to: all.count, by: 5) {
        let expected = all[first].conflicts(with: all[second], clearance: 0.4, stack: 0.9)
        let found = shapes.conflict(first, second, clearance: 0.4, stack: 0.9)
        if found != expected { Issue.record("\(first) and \(second) of \(all.count)") }
        if expected { hits += 1 } else { misses += 1 }
      }
    }
    #expect(hits > 100 && misses > 100)
  }
}
