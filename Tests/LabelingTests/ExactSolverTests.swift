import TestSupport
import Testing

@testable import Labeling

@Suite struct ExactSolverTests {
  /// Random components of up to six groups, as `SearchTests` makes them, but with more candidates, equal
  /// costs, and candidates dearer than leaving the group out.
  static func problem(seed: UInt64) -> SelectionProblem {
    var random = Xorshift(seed: seed)
    let groups = Int.random(in: 1...6, using: &random)
    let density = Int.random(in: 1...6, using: &random)
    var starts = [0]
    var costs: [Int] = []
    for _ in 0..<groups {
      costs += (0..<Int.random(in: 0...5, using: &random)).map { _ in
        Int.random(in: 0...12, using: &random) * 5
      }.sorted()
      starts.append(costs.count)
    }
    let conflicts = random.conflicts(among: starts, oneOf: density + 1)
    return SelectionProblem(
      costs: costs, groupStarts: starts,
      dropCosts: (0..<groups).map { _ in Int.random(in: 20...90, using: &random) },
      isEssential: (0..<groups).map { $0.isMultiple(of: 4) }, conflicts: conflicts)
  }

  static func isSound(_ choice: [Int?], _ problem: SelectionProblem) -> Bool {
    let chosen = Set(choice.compactMap(\.self))
    return choice.indices.allSatisfy { group in
      choice[group].map { problem.candidates(of: group).contains($0) } ?? true
    } && chosen.allSatisfy { c in !problem.rivals(of: c).contains { chosen.contains(Int($0)) } }
  }

  @Test
  func `the exact solver equals exhaustive search on thousands of components of up to six labels`()
  {
    for seed in 0..<2000 as Range<UInt64> {
      let problem = Self.problem(seed: seed)
      let found = SelectionSolver().solve(problem)
      let optimum = SearchTests.optimum(problem)
      guard found.cost == optimum, found.bound == optimum,
        problem.cost(of: found.choice) == optimum,
        found.provenOptimal == found.components, Self.isSound(found.choice, problem)
      else {
        Issue.record("seed \(seed): cost \(found.cost), bound \(found.bound), optimum \(optimum)")
        return
      }
    }
  }

  @Test func `no choice undercuts the bound of the prices, however often they are set`() {
    for seed in 0..<300 as Range<UInt64> {
      let problem = Self.problem(seed: seed)
      let optimum = SearchTests.optimum(problem)
      var dual = CliqueDual(problem)
      var before = dual.bound
      for _ in 0..<4 {
        dual.ascend(sweeps: 1, target: .max)
        #expect(before <= dual.bound && dual.bound <= optimum)
        before = dual.bound
      }
    }
  }

  @Test
  func `large random components are searched soundly, bound below cost, whatever the threads`() {
    for seed in 0..<4 as Range<UInt64> {
      let problem = SearchTests.problem(groups: 24, seed: 1000 + seed)
      let found = SelectionSolver(threads: 1).solve(problem)
      #expect(found.bound <= found.cost)
      #expect(Self.isSound(found.choice, problem))
      #expect(problem.cost(of: found.choice) == found.cost)
      #expect(SelectionSolver(threads: 2).solve(problem).choice == found.choice)
    }
  }

  @Test func `what is too large for anything else is solved in strips`() {
    var budget = SearchBudget(groups: 2000)
    budget.partSize = 20
    let labels = LabelProblem.random(points: 120, width: 120, height: 120, seed: 3)
    let problem = Attempt(labels, .standard, threads: 1).groups
      .selectionProblem(frame: labels.frame, weights: .standard, threads: 1)
    let solver = ComponentSolver(budget: budget)
    let found = solver.solveParts(problem, from: [], depth: 0, StepMeter())
    #expect(Self.isSound(found.choice, problem))
    #expect(found.bound <= found.cost && found.cost == problem.cost(of: found.choice))
    #expect(solver.solveParts(problem, from: [], depth: 0, StepMeter()).choice == found.choice)
    let exact = SelectionSolver().solve(problem)
    #expect(found.bound <= exact.cost && exact.bound <= found.cost)
  }

  @Test func `groups of more than 64 candidates are solved`() {
    let count = 150
    let costs = (0..<count).map { $0 * 2 } + (0..<count).map { $0 * 3 }
    // The first hundred candidates of one group exclude all of the other's.
    var conflicts: [(Int32, Int32)] = []
    for i in 0..<100 { for j in 0..<count { conflicts.append((Int32(i), Int32(count + j))) } }
    let problem = SelectionProblem(
      costs: costs, groupStarts: [0, count, 2 * count], dropCosts: [1000, 1000],
      isEssential: [true, true], conflicts: conflicts)
    let found = SelectionSolver().solve(problem)
    #expect(found.choice == [100, 150])
    #expect(found.bound == 200)
  }
}
