/// Solves a whole choice: takes away what cannot matter, solves what falls apart part by part, and puts
/// the parts together again.
struct SelectionSolver: Sendable {
  var threads = 1

  /// - Parameter start: a choice without conflicts to begin with, or empty.
  func solve(_ problem: SelectionProblem, from start: [Int?] = []) -> Selection {
    let parts = ComponentSolver(budget: SearchBudget(groups: problem.groupCount))
    return parts.solveParts(problem, from: start, depth: 0, threads: threads)
  }
}

extension ComponentSolver {
  /// Reduces the problem and solves its components one by one.
  func solveParts(_ problem: SelectionProblem, from start: [Int?], depth: Int, threads: Int)
    -> Selection
  {
    var reduction = Reduction(problem)
    reduction.run(rounds: budget.reductions, threads: threads)
    var whole = Selection(
      choice: [Int?](repeating: nil, count: problem.groupCount), cost: 0, bound: 0, components: 0)
    var place = [Int32](repeating: -1, count: problem.groupCount)
    var parts: [Subproblem] = []
    for groups in reduction.components {
      whole.components += 1
      if groups.count == 1 {
        let group = groups[0]
        whole.choice[group] = problem.candidates(of: group).first(where: reduction.isAlive)
        let cost = whole.choice[group].map { problem.costs[$0] } ?? problem.dropCosts[group]
        whole.cost += cost
        whole.bound += cost
        whole.provenOptimal += 1
      } else if groups.count >= 2 * budget.partSize {
        let selection = PartedSearch(reduction, groups: groups, budget)
          .solve(from: start, threads: threads)
        for group in groups { whole.choice[group] = selection.choice[group] }
        whole.add(selection)
      } else {
        parts.append(
          Subproblem(problem, groups: groups, place: &place, isAlive: reduction.isAlive))
      }
    }
    let solved = parallelMap(parts.count, threads: threads) { number in
      solve(parts[number].problem, from: parts[number].narrowed(start), depth: depth)
    }
    for (part, selection) in zip(parts, solved) {
      for (number, group) in part.groups.enumerated() {
        whole.choice[group] = selection.choice[number].map { part.candidates[$0] }
      }
      whole.add(selection)
    }
    return whole
  }
}

extension Subproblem {
  /// A choice for the whole as far as it concerns this part and is still possible.
  fileprivate func narrowed(_ start: [Int?]) -> [Int?] {
    guard !start.isEmpty else { return [] }
    return groups.indices.map { number in
      guard let candidate = start[groups[number]] else { return nil }
      return problem.candidates(of: number).first { candidates[$0] == candidate }
    }
  }
}
