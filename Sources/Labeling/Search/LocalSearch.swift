/// A heuristic for the choice in numbers: a greedy start, places for what must have one, then pushes and
/// exact windows until nothing improves. Work is counted in steps, never in time, so the result is the
/// same on every machine.
struct LocalSearch {
  var budget: SearchBudget
  private let meter: StepMeter

  init(_ budget: SearchBudget = SearchBudget(groups: 0), _ meter: StepMeter = StepMeter()) {
    (self.budget, self.meter) = (budget, meter)
  }

  /// A good choice: the candidate of each group, or nil for those left out.
  ///
  /// - Parameters:
  ///   - start: a choice without conflicts to begin with, empty or not.
  ///   - news: if not nil, the start is good but for these groups and what is near them.
  func solve(_ problem: SelectionProblem, from start: [Int?], news: [Int]? = nil) -> [Int?] {
    let all = Array(0..<problem.groupCount)
    var assignment = self.start(problem, from: start, groups: all)
    improve(&assignment, groups: news.map { problem.surroundings(of: $0) } ?? all)
    return assignment.choice
  }

  /// A choice to begin with.
  ///
  /// - Parameter groups: those to be filled, ascending.
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

  /// Makes a choice cheaper, beginning with some groups.
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

  /// - Parameter hopeless: fingerprints of windows already looked at in vain.
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

  /// The group, those it has most conflicts with, then those that they have most conflicts with;
  /// ascending.
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
  /// The groups and those that they have conflicts with, ascending.
  fileprivate func surroundings(of groups: [Int]) -> [Int] {
    var isNear = [Bool](repeating: false, count: groupCount)
    for group in groups {
      isNear[group] = true
      for link in conflicts.links(of: group) { isNear[Int(conflicts.linkGroups[link])] = true }
    }
    return isNear.indices.filter { isNear[$0] }
  }

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
