/// One component of a labelling in numbers, for a check by another solver: choose at most one candidate of
/// each group so that no two in conflict are chosen and the sum of their costs and of the costs of empty
/// groups is least.
package struct ComponentDump: Codable, Sendable {
  /// The costs of each group's candidates, in thousandths of the unit of ``LabelWeights``.
  package var groups: [[Int]]
  /// What it costs to leave each group empty.
  package var dropCosts: [Int]
  /// Pairs of candidates that exclude each other, counted through all groups.
  package var conflicts: [[Int]]
  /// What the engine's choice costs.
  package var cost: Int
  /// What the engine says no choice can be cheaper than.
  package var bound: Int
}

extension LabelSolver {
  /// The components of a problem's first choice, before any label tries harder; nothing is taken away
  /// from them.
  ///
  /// - Parameter groups: how many labels a component must have to be returned.
  package func components(of problem: LabelProblem, groups sizes: ClosedRange<Int>)
    -> [ComponentDump]
  {
    let attempt = Attempt(problem.checked.0, weights, threads: threads)
    let whole = attempt.groups.selectionProblem(
      frame: problem.frame, weights: weights, threads: threads)
    let reduction = Reduction(whole)
    var place = [Int32](repeating: -1, count: whole.groupCount)
    return reduction.components.filter { sizes.contains($0.count) }.map { groups in
      let part = Subproblem(whole, groups: groups, place: &place, isAlive: reduction.isAlive)
        .problem
      let solved = SelectionSolver().solve(part)
      return ComponentDump(
        groups: (0..<part.groupCount).map { group in
          part.candidates(of: group).map { part.costs[$0] }
        }, dropCosts: Array(part.dropCosts),
        conflicts: part.costs.indices.flatMap { candidate in
          part.rivals(of: candidate).filter { $0 > candidate }.map { [candidate, Int($0)] }
        }, cost: solved.cost, bound: solved.bound)
    }
  }
}
