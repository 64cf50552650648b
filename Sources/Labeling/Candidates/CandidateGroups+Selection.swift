import Geometry

extension [CandidateGroup] {
  /// The choice of candidates as a numerical problem. Candidates are numbered consecutively, group
  /// by group, and conflicts are found.
  func selectionProblem(frame: Box, weights: LabelWeights, threads: Int) -> SelectionProblem {
    let finder = ConflictFinder(self, frame: frame)
    return SelectionProblem(
      costs: finder.costs, groupStarts: finder.starts, dropCosts: map { $0.dropCost(weights) },
      isEssential: map { $0.isRequired || $0.isPinned },
      table: ConflictTable(
        sizes: map { $0.candidates.count },
        rows: parallelRuns(count, threads: threads) { finder.rows($0) }))
  }
}

extension CandidateGroup {
  /// The cost of leaving the label out, in thousandths. For a pinned label it is so high that the
  /// label is always placed.
  fileprivate func dropCost(_ weights: LabelWeights) -> Int {
    let doublings = Double(1 << min(max(feature.priority, 0), 10))
    let missing = isPinned ? 1000 * weights.missing : isRequired ? weights.missing : 0
    return Int((weights.dropped * doublings + missing) * 1000)
  }
}
