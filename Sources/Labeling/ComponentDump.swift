/// A component of a labelling problem as plain numbers, so that another solver can check the
/// result. The task is to choose at most one candidate of each group. No two chosen candidates may
/// conflict, and the total cost of the chosen candidates and of the empty groups must be minimal.
package struct ComponentDump: Codable, Sendable {
  /// The costs of the candidates of each group, in thousandths of the unit of ``LabelWeights``.
  package var groups: [[Int]]
  /// The cost of leaving each group empty, in the same unit.
  package var dropCosts: [Int]
  /// Pairs of candidates that exclude each other. Candidates are numbered consecutively over all
  /// groups.
  package var conflicts: [[Int]]
  /// The cost of the engine's choice.
  package var cost: Int
  /// The engine's lower bound of the cost.
  package var bound: Int
}

extension LabelSolver {
  /// The components of the first search, before any label increases its effort. They are not
  /// reduced. Only components with a number of labels in the range `sizes` are returned.
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
