import Geometry

extension Attempt {
  /// The result for the reader: every label with its place or with the reason why it has none.
  var solution: LabelSolution {
    var solution = LabelSolution()
    solution.cost = Double(selection.cost) / 1000
    solution.bound = Double(selection.bound) / 1000
    solution.components = selection.components
    solution.provenOptimal = selection.provenOptimal
    let placed = groups.indices.compactMap { index -> (CandidateGroup, Candidate)? in
      guard let serial = chosen[index],
        let candidate = groups[index].candidates.first(where: { $0.serial == serial })
      else { return nil }
      return (groups[index], candidate)
    }
    solution.placements = parallelRuns(placed.count, threads: threads) { run in
      placed[run].map { group, candidate in
        LabelPlacement(
          group, candidate, nearness: surroundings.nearness(candidate, group.feature))
      }
    }.flatMap(\.self)
    let missing = groups.indices.filter { chosen[$0] == nil }
    guard !missing.isEmpty else { return solution }
    let crowd = Crowd(placed, frame: surroundings.frame)
    solution.dropped = parallelRuns(missing.count, threads: threads) { run in
      missing[run].map { index in
        DroppedLabel(
          id: groups[index].feature.id, copy: groups[index].copy,
          isRequired: groups[index].isRequired,
          reason: groups[index].reasonForDropping(crowd))
      }
    }.flatMap(\.self)
    return solution
  }
}

/// The placed labels, found by place.
private struct Crowd {
  let placed: [(group: CandidateGroup, candidate: Candidate)]
  private let grid: BoxGrid
  private let clearance: Double

  init(_ placed: [(CandidateGroup, Candidate)], frame: Box) {
    self.placed = placed.map { (group: $0.0, candidate: $0.1) }
    clearance = placed.reduce(Leader.clearance) { max($0, $1.0.feature.clearance) }
    grid = BoxGrid(placed.map(\.1.reach), extent: frame, cell: 12)
  }

  /// The labels that stand in a candidate's way, in the order of their ids.
  func rivals(of candidate: Candidate, clearance: Double) -> [String] {
    var found: [Int] = []
    grid.forEach(near: candidate.reach.grown(by: max(clearance, self.clearance))) { number in
      let (group, other) = placed[number]
      if other.conflicts(with: candidate, clearance: max(group.feature.clearance, clearance)) {
        found.append(number)
      }
      return true
    }
    return found.sorted().map { placed[$0].group.feature.id }
  }
}

extension CandidateGroup {
  fileprivate func reasonForDropping(_ crowd: Crowd) -> DroppedLabel.Reason {
    guard isContender else { return .overcrowded }
    guard let best = candidates.first else {
      if feature.pin != nil { return .unusablePin }
      return rejected == 0 ? .doesNotFit : .blocked(tried: rejected)
    }
    let rivals = crowd.rivals(of: best, clearance: feature.clearance)
    return rivals.isEmpty ? .tooCostly : .crowdedOut(by: rivals)
  }
}

extension LabelPlacement {
  fileprivate init(_ group: CandidateGroup, _ candidate: Candidate, nearness: Double?) {
    self.init(
      id: group.feature.id, copy: group.copy, variant: candidate.variant,
      position: candidate.position.description, rank: candidate.rank,
      alignment: candidate.alignment,
      boxes: candidate.boxes, baseline: candidate.baseline,
      leader: candidate.leader.map { Polyline([$0.start, $0.end]) }, costs: candidate.terms,
      alternatives: max(0, group.legal - 1),
      bestAlternative: group.candidates.first { $0.serial != candidate.serial }?.terms.total,
      nearness: nearness)
  }
}

/// How far foreign symbols are looked for when the nearness of a label is measured, in millimetres.
private let nearnessReach = 8.0

extension Surroundings {
  /// How near the label's own symbol is compared with the nearest foreign one; nil for what has no symbol
  /// and for labels with a leader.
  fileprivate func nearness(_ candidate: Candidate, _ feature: LabelFeature) -> Double? {
    guard case .point(let label) = feature.kind, candidate.leader == nil else { return nil }
    let boxes = candidate.boxes
    let own = boxes.reduce(.infinity) { min($0, label.symbol.distance(to: $1.bounds)) }
    let foreign = hard.distance(
      from: boxes, within: candidate.bounds, notOf: feature.id, limit: nearnessReach)
    return own / max(foreign, 1e-6)
  }
}
