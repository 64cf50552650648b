/// A heuristic for the choice in numbers: a greedy start, places for what must have one, then pushes and
/// exact windows until nothing improves. Work is counted in steps, never in time, so the result is the same on every machine.
struct LocalSearch {
  /// How many pushes one push may cause.
  var chainLength = 3
  /// Candidates tried per group in one round of pushes.
  var pushesPerGroup = 400
  /// Groups in a window.
  var windowSize = 7
  /// Partial choices looked at in one window.
  var windowNodes = 4000
  var rounds = 12

  /// A good choice: the candidate of each group, or nil for those left out.
  ///
  /// - Parameter start: a choice without conflicts to begin with, empty or not.
  func solve(_ problem: SelectionProblem, from start: [Int?]) -> [Int?] {
    var assignment = Assignment(problem)
    for (group, candidate) in start.enumerated() { assignment.choose(candidate, in: group) }
    assignment.fillGreedily()
    assignment.fillEssentialGroups()
    assignment.fillGreedily()
    let neighbours = problem.neighbours
    for _ in 0..<rounds {
      let before = assignment.cost
      push(&assignment)
      polish(&assignment, neighbours)
      if assignment.cost == before { break }
    }
    return assignment.choice
  }

  private func push(_ assignment: inout Assignment) {
    for group in assignment.choice.indices {
      var budget = pushesPerGroup
      while assignment.improve(group, depth: chainLength, budget: &budget) {}
    }
  }

  private func polish(_ assignment: inout Assignment, _ neighbours: [[Int]]) {
    let problem = assignment.problem
    for group in assignment.choice.indices {
      guard let cheapest = problem.candidates(of: group).first,
        assignment.cost(of: group) > problem.costs[cheapest]
      else { continue }
      _ = assignment.solveExactly(window(round: group, neighbours), nodes: windowNodes)
    }
  }

  /// The group, those it has most conflicts with, then those that they have most conflicts with.
  private func window(round group: Int, _ neighbours: [[Int]]) -> [Int] {
    var window = [group]
    var next = 0
    while next < window.count, window.count < windowSize {
      let new = neighbours[window[next]].lazy.filter { [window] in !window.contains($0) }
      window += new.prefix(windowSize - window.count)
      next += 1
    }
    return window
  }
}

extension SelectionProblem {
  /// For each group those it has conflicts with, the most conflicts first.
  fileprivate var neighbours: [[Int]] {
    (0..<groupCount).map { group in
      var counts = [Int](repeating: 0, count: groupCount)
      for candidate in candidates(of: group) {
        for rival in rivals(of: candidate) { counts[Int(groupOf[Int(rival)])] += 1 }
      }
      return counts.indices.filter { counts[$0] > 0 }
        .sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    }
  }
}
