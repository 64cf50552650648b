/// A heuristic for ``SelectionProblem``. It starts with a greedy solution and finds candidates for
/// essential groups. Then ejection chains and exact solutions of small windows alternate until the
/// cost no longer falls.
///
/// The work is limited by counting steps instead of time, so the result is the same on every
/// machine.
struct LocalSearch {
  var budget: SearchBudget
  private let meter: StepMeter

  init(_ budget: SearchBudget = SearchBudget(groups: 0), _ meter: StepMeter = StepMeter()) {
    (self.budget, self.meter) = (budget, meter)
  }

  /// Finds a good solution: the candidate of each group, or nil for an empty group.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - start: A solution without conflicts to start from. It may be an empty array.
  ///   - news: The groups that have changed. The start is good except near them. Nil if it may be
  ///     bad everywhere.
  func solve(_ problem: SelectionProblem, from start: [Int?], news: [Int]? = nil) -> [Int?] {
    let all = Array(0..<problem.groupCount)
    var assignment = self.start(problem, from: start, groups: all)
    improve(&assignment, groups: news.map { problem.surroundings(of: $0) } ?? all)
    return assignment.choice
  }

  /// Makes an initial solution.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - start: A solution without conflicts to start from. It may be an empty array.
  ///   - groups: The groups to fill, ascending.
  func start(_ problem: SelectionProblem, from start: [Int?], groups: [Int]) -> Assignment {
    var assignment = Assignment(problem, meter)
    if !start.isEmpty {
      for group in groups { assignment.choose(start[group], in: group) }
    }
    assignment.fillGreedily(groups)
    assignment.fillEssentialGroups(groups)
    assignment.fillGreedily(groups)
    return assignment
  }

  /// Lowers the cost of a solution by changing some groups and those around them.
  func improve(_ assignment: inout Assignment, groups: [Int]) {
    var place = [Int32](repeating: -1, count: assignment.chosen.count)
    var hopeless = Set<UInt64>()
    for _ in 0..<budget.rounds {
      let before = assignment.cost
      push(&assignment, groups)
      polish(&assignment, groups, &place, &hopeless)
      if assignment.cost == before || meter.isSpent { break }
    }
  }

  private func push(_ assignment: inout Assignment, _ groups: [Int]) {
    for group in groups where !meter.isSpent {
      var budget = budget.pushesPerGroup
      while assignment.improve(group, depth: self.budget.chainLength, budget: &budget) {}
    }
  }

  /// Solves windows around the groups exactly. `hopeless` holds the fingerprints of windows that
  /// brought no improvement before.
  private func polish(
    _ assignment: inout Assignment, _ groups: [Int], _ place: inout [Int32],
    _ hopeless: inout Set<UInt64>
  ) {
    let problem = assignment.problem
    for group in groups where assignment.isEmpty(group) || !budget.windowsAreForDropped {
      guard let cheapest = problem.candidates(of: group).first,
        assignment.cost(of: group) > problem.costs[cheapest], !meter.isSpent
      else { continue }
      let window = window(round: group, problem)
      let fingerprint = assignment.fingerprint(of: window)
      guard !hopeless.contains(fingerprint) else { continue }
      let isBetter = assignment.solveExactly(
        window, sweeps: budget.windowSweeps, nodes: budget.windowNodes, place: &place)
      if !isBetter { hopeless.insert(fingerprint) }
    }
  }

  /// A window: the group, the groups with which it has the most conflicts, then the groups with
  /// which those have the most conflicts. Ascending.
  private func window(round group: Int, _ problem: SelectionProblem) -> [Int] {
    var window = [group]
    var next = 0
    while next < window.count, window.count < budget.windowSize {
      let size = problem.candidates(of: window[next]).count
      meter.spend(size * problem.conflicts.links(of: window[next]).count)
      let rivals = problem.neighbours(of: window[next]).filter { !window.contains($0) }
      window += rivals.prefix(budget.windowSize - window.count)
      next += 1
    }
    return window.sorted()
  }
}

extension SelectionProblem {
  /// The groups and all groups in conflict with them, ascending.
  fileprivate func surroundings(of groups: [Int]) -> [Int] {
    var isNear = [Bool](repeating: false, count: groupCount)
    for group in groups {
      isNear[group] = true
      for link in conflicts.links(of: group) { isNear[Int(conflicts.linkGroups[link])] = true }
    }
    return isNear.indices.filter { isNear[$0] }
  }

  /// The groups in conflict with a group. Those with the most conflicts come first.
  fileprivate func neighbours(of group: Int) -> [Int] {
    let size = candidates(of: group).count
    let counts = conflicts.links(of: group).map { link in
      let masks = conflicts.mask(link, 0)..<conflicts.mask(link, size)
      return (
        -masks.reduce(0) { $0 + conflicts.masks[$1].nonzeroBitCount },
        Int(conflicts.linkGroups[link])
      )
    }
    return counts.sorted { $0 < $1 }.map(\.1)
  }
}
