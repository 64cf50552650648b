import Geometry

extension [CandidateGroup] {
  /// The choice in numbers: all candidates counted through, group by group, and the pairs that exclude
  /// each other.
  func selectionProblem(frame: Box, weights: LabelWeights) -> SelectionProblem {
    var starts = [0]
    for group in self { starts.append(starts[starts.count - 1] + group.candidates.count) }
    var pairs: [(Int32, Int32)] = []
    let reaches = map { group in
      group.candidates.dropFirst().reduce(group.candidates.first?.reach) { $0?.union($1.reach) }
    }
    let present = indices.filter { reaches[$0] != nil }
    let spans = present.compactMap { index in
      reaches[index]?.grown(by: self[index].feature.clearance + Leader.clearance)
    }
    let grid = BoxGrid(spans, extent: frame, cell: 20)
    for (number, first) in present.enumerated() {
      grid.forEach(near: spans[number]) { other in
        // Of two pinned labels none can give way to the other.
        guard other > number, !(self[first].isPinned && self[present[other]].isPinned) else {
          return true
        }
        collectConflicts(first, present[other], starts, into: &pairs)
        return true
      }
    }
    return SelectionProblem(
      costs: flatMap { $0.candidates.map(\.cost) }, groupStarts: starts,
      dropCosts: map { $0.dropCost(weights) }, conflicts: pairs)
  }

  private func collectConflicts(
    _ first: Int, _ second: Int, _ starts: [Int], into pairs: inout [(Int32, Int32)]
  ) {
    let (group, other) = (self[first], self[second])
    let clearance = Swift.max(group.feature.clearance, other.feature.clearance)
    let margin = Swift.max(clearance, Leader.clearance)
    let otherReaches = other.candidates.map(\.reach)
    for (i, candidate) in group.candidates.enumerated() {
      let reach = candidate.reach.grown(by: margin)
      for (j, rival) in other.candidates.enumerated()
      where reach.intersects(otherReaches[j])
        && candidate.conflicts(with: rival, clearance: clearance)
      {
        pairs.append((Int32(starts[first] + i), Int32(starts[second] + j)))
      }
    }
  }
}

extension CandidateGroup {
  /// What leaving the label out costs, in thousandths. A pinned label is never left out.
  fileprivate func dropCost(_ weights: LabelWeights) -> Int {
    let doublings = Double(1 << min(max(feature.priority, 0), 10))
    let missing = isPinned ? 1000 * weights.missing : isRequired ? weights.missing : 0
    return Int((weights.dropped * doublings + missing) * 1000)
  }
}
