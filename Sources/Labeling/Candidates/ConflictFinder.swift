import Geometry

extension [CandidateGroup] {
  /// The choice in numbers: all candidates counted through, group by group, and the pairs that exclude
  /// each other.
  func selectionProblem(frame: Box, weights: LabelWeights) -> SelectionProblem {
    SelectionProblem(
      costs: flatMap { $0.candidates.map(\.cost) },
      groupStarts: reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.candidates.count) },
      dropCosts: map { $0.dropCost(weights) },
      isEssential: map { $0.isRequired || $0.isPinned },
      conflicts: ConflictFinder(self, frame: frame).pairs)
  }
}

/// Finds the pairs of candidates that exclude each other.
private struct ConflictFinder {
  private(set) var pairs: [(Int32, Int32)] = []
  private let candidates: [Candidate]
  private let reaches: [Box]

  init(_ groups: [CandidateGroup], frame: Box) {
    let all = groups.flatMap(\.candidates)
    (candidates, reaches) = (all, all.map(\.reach))
    var present: [(group: CandidateGroup, members: Range<Int>)] = []
    var spans: [Box] = []
    var start = 0
    for group in groups {
      defer { start += group.candidates.count }
      guard let first = group.candidates.first else { continue }
      let span = group.candidates.reduce(first.reach) { $0.union($1.reach) }
      present.append((group, start..<(start + group.candidates.count)))
      spans.append(span.grown(by: max(group.feature.clearance, Leader.clearance)))
    }
    let grid = BoxGrid(spans, extent: frame, cell: 20)
    for (number, first) in present.enumerated() {
      grid.forEach(near: spans[number]) { other in
        let second = present[other]
        // Of two pinned labels none can give way to the other.
        if other > number, !(first.group.isPinned && second.group.isPinned) {
          collect(
            first.members, second.members,
            clearance: max(first.group.feature.clearance, second.group.feature.clearance))
        }
        return true
      }
    }
  }

  private mutating func collect(
    _ first: Range<Int>, _ second: Range<Int>, clearance: Double
  ) {
    let margin = max(clearance, Leader.clearance)
    for i in first {
      let reach = reaches[i].grown(by: margin)
      for j in second
      where reach.intersects(reaches[j])
        && candidates[i].conflicts(with: candidates[j], clearance: clearance)
      {
        pairs.append((Int32(i), Int32(j)))
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
