import TestSupport
import Testing

@testable import Labeling

@Suite struct SearchTests {
  /// A random choice problem: groups of up to four candidates, a third of the pairs in conflict.
  static func problem(groups: Int, seed: UInt64) -> SelectionProblem {
    var random = Xorshift(seed: seed)
    var starts = [0]
    var costs: [Int] = []
    for _ in 0..<groups {
      costs += (0..<Int.random(in: 0...4, using: &random)).map { _ in
        Int.random(in: 0...30, using: &random)
      }.sorted()
      starts.append(costs.count)
    }
    let conflicts = random.conflicts(among: starts, oneOf: 3)
    return SelectionProblem(
      costs: costs, groupStarts: starts,
      dropCosts: (0..<groups).map { _ in Int.random(in: 40...90, using: &random) },
      isEssential: (0..<groups).map { $0.isMultiple(of: 3) }, conflicts: conflicts)
  }

  /// The least cost there is, found by trying everything.
  static func optimum(_ problem: SelectionProblem) -> Int {
    func search(_ group: Int, _ chosen: [Int]) -> Int {
      guard group < problem.groupCount else { return 0 }
      var best = problem.dropCosts[group] + search(group + 1, chosen)
      for candidate in problem.candidates(of: group)
      where !problem.rivals(of: candidate).contains(where: { chosen.contains(Int($0)) }) {
        best = min(best, problem.costs[candidate] + search(group + 1, chosen + [candidate]))
      }
      return best
    }
    return search(0, [])
  }

  static func cost(_ choice: [Int?], _ problem: SelectionProblem) -> Int {
    choice.enumerated().reduce(0) { sum, entry in
      sum + (entry.element.map { problem.costs[$0] } ?? problem.dropCosts[entry.offset])
    }
  }

  @Test(arguments: 0..<60)
  func `the search finds the optimum of small problems`(_ seed: Int) {
    let problem = Self.problem(groups: 2 + seed % 6, seed: UInt64(seed))
    let choice = LocalSearch().solve(problem, from: [])
    #expect(Self.cost(choice, problem) == Self.optimum(problem))
  }

  @Test
  func `the search never chooses two candidates in conflict and never ends dearer than it began`() {
    for seed in 0..<10 as Range<UInt64> {
      let problem = Self.problem(groups: 60, seed: seed)
      var greedy = Assignment(problem)
      greedy.fillGreedily()
      let choice = LocalSearch().solve(problem, from: greedy.choice)
      let chosen = Set(choice.compactMap(\.self))
      #expect(
        chosen.allSatisfy { c in !problem.rivals(of: c).contains { chosen.contains(Int($0)) } })
      #expect(Self.cost(choice, problem) <= greedy.cost)
    }
  }

  @Test func `the search keeps its books straight when it takes moves back`() {
    let problem = Self.problem(groups: 30, seed: 5)
    var assignment = Assignment(problem)
    assignment.fillGreedily()
    let (choice, cost, moment) = (assignment.choice, assignment.cost, assignment.moment)
    for group in 0..<30 where group.isMultiple(of: 2) { assignment.choose(nil, in: group) }
    assignment.fillGreedily()
    assignment.undo(to: moment)
    #expect(assignment.choice == choice)
    #expect(assignment.cost == cost)
    #expect(assignment.cost == Self.cost(choice, problem))
    for candidate in problem.costs.indices {
      #expect(assignment.isFree(candidate) == assignment.blockers(of: candidate).isEmpty)
    }
  }

  @Test func `the search has nothing to do for an empty problem`() {
    #expect(LocalSearch().solve(Self.problem(groups: 0, seed: 1), from: []) == [])
    let nothing = LabelSolver().solve(LabelProblem(frame: page, features: []))
    #expect(nothing == LabelSolution())
    #expect(nothing.report().meanLeaderLength == 0)
  }

  @Test(arguments: 1...8)
  func `searching again round the news keeps what is good and stays sound`(seed: Int) {
    let problem = Self.problem(groups: 12, seed: UInt64(seed))
    var budget = SearchBudget(groups: 0)
    budget.draftSize = 2
    let first = SelectionSolver().solve(problem)
    // As if the first two groups had just received their candidates.
    var start = first.choice
    (start[0], start[1]) = (nil, nil)
    let isNew = start.indices.map { $0 < 2 }
    let draft = ComponentSolver(budget: budget)
      .draft(problem, from: start, news: isNew, depth: 0, threads: 1)
    #expect(problem.cost(of: draft.selection.choice) <= problem.cost(of: start))
    let finished = ComponentSolver(budget: budget).finish(draft, depth: 0, threads: 1)
    #expect(finished.cost == Self.optimum(problem) && finished.bound == finished.cost)
    #expect(finished.cost == problem.cost(of: finished.choice))
  }

  @Test func `a window's fingerprint changes with any choice that matters to it`() {
    let problem = Self.problem(groups: 10, seed: 5)
    var assignment = Assignment(problem)
    assignment.fillGreedily()
    let groups = [0, 1, 2]
    let before = assignment.fingerprint(of: groups)
    #expect(assignment.fingerprint(of: groups) == before)
    #expect(assignment.fingerprint(of: [0, 1]) != before)
    let neighbours = Set(
      problem.conflicts.links(of: 0).map { Int(problem.conflicts.linkGroups[$0]) } + groups)
    let chosen = neighbours.filter { !assignment.isEmpty($0) }
    #expect(!chosen.isEmpty)
    for group in chosen {
      let moment = assignment.moment
      assignment.choose(nil, in: group)
      #expect(assignment.fingerprint(of: groups) != before)
      assignment.undo(to: moment)
      #expect(assignment.fingerprint(of: groups) == before)
    }
  }
}
