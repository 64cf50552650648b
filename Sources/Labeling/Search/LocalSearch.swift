/// A heuristic for the choice in numbers: a greedy start, places for what must have one, then pushes and
/// exact windows until nothing improves. Work is counted in steps, never in time, so the result is the
/// same on every machine.
struct LocalSearch {
  var budget: SearchBudget

  init(_ budget: SearchBudget = SearchBudget(groups: 0)) { self.budget = budget }

  /// A good choice: the candidate of each group, or nil for those left out.
  ///
  /// - Parameter start: a choice without conflicts to begin with, empty or not.
  func solve(_ problem: SelectionProblem, from start: [Int?]) -> [Int?] {
    var assignment = Assignment(problem)
    for (group, candidate) in start.enumerated() { assignment.choose(candidate, in: group) }
    assignment.fillGreedily()
    assignment.fillEssentialGroups()
    assignment.fillGreedily()
    var place = [Int32](repeating: -1, count: problem.groupCount)
    for _ in 0..<budget.rounds {
      let before = assignment.cost
      push(&assignment)
      polish(&assignment, &place)
      if assignment.cost == before { break }
    }
    return assignment.choice
  }

  private func push(_ assignment: inout Assignment) {
    for group in assignment.chosen.indices {
      var budget = budget.pushesPerGroup
      while assignment.improve(group, depth: self.budget.chainLength, budget: &budget) {}
    }
  }

  private func polish(_ assignment: inout Assignment, _ place: inout [Int32]) {
    let problem = assignment.problem
    for group in assignment.chosen.indices {
      guard let cheapest = problem.candidates(of: group).first,
        assignment.cost(of: group) > problem.costs[cheapest]
      else { continue }
      _ = assignment.solveExactly(
        window(round: group, problem), nodes: budget.windowNodes, place: &place)
    }
  }

  /// The group, those it has most conflicts with, then those that they have most conflicts with;
  /// ascending.
  private func window(round group: Int, _ problem: SelectionProblem) -> [Int] {
    var window = [group]
    var next = 0
    while next < window.count, window.count < budget.windowSize {
      let rivals = problem.neighbours(of: window[next]).filter { !window.contains($0) }
      window += rivals.prefix(budget.windowSize - window.count)
      next += 1
    }
    return window.sorted()
  }
}

extension SelectionProblem {
  /// The groups that a group has conflicts with, the most conflicts first.
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
