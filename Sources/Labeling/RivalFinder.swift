import Geometry

/// Finds the placed labels that conflict with a candidate.
struct RivalFinder {
  let placed: [(group: CandidateGroup, candidate: Candidate)]
  private let grid: BoxGrid
  private let clearance: Double

  init(_ placed: [(CandidateGroup, Candidate)], frame: Box) {
    self.placed = placed.map { (group: $0.0, candidate: $0.1) }
    clearance = placed.reduce(Leader.clearance) {
      max($0, $1.0.feature.clearance, $1.0.feature.stackClearance)
    }
    grid = BoxGrid(placed.map(\.1.reach), extent: frame, cell: 12)
  }

  /// The ids of the placed labels that conflict with a candidate, in ascending order.
  func rivals(of candidate: Candidate, _ feature: LabelFeature) -> [String] {
    let clearance = feature.clearance
    var found: [Int] = []
    grid.forEach(near: candidate.reach.grown(by: max(clearance, self.clearance))) { number in
      let (group, other) = placed[number]
      let gap = max(group.feature.clearance, clearance)
      let stack = max(gap, min(group.feature.stackClearance, feature.stackClearance))
      if other.conflicts(with: candidate, clearance: gap, stack: stack) {
        found.append(number)
      }
      return true
    }
    return found.sorted().map { placed[$0].group.feature.id }
  }
}

extension CandidateGroup {
  /// The reason why the label has no place.
  func reasonForDropping(_ finder: RivalFinder) -> DroppedLabel.Reason {
    guard isContender else { return .overcrowded }
    guard let best = candidates.first else {
      if feature.pin != nil { return .unusablePin }
      return rejected == 0 ? .doesNotFit : .blocked(tried: rejected)
    }
    let rivals = finder.rivals(of: best, feature)
    return rivals.isEmpty ? .tooCostly : .crowdedOut(by: rivals)
  }
}
