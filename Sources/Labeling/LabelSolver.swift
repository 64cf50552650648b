import Geometry

/// Places labels so that none touches another, a symbol or the frame, and each stands as well as its
/// neighbours allow.
///
/// Candidates are made and costed first, then a search chooses among them; required labels that find no
/// place try harder and the search goes on. The result depends on the problem alone, not on the order of
/// its features and obstacles, nor on time.
package struct LabelSolver: Sendable {
  package var weights: LabelWeights

  package init(weights: LabelWeights = .standard) { self.weights = weights }

  /// - Precondition: no two features have the same id.
  package func solve(_ problem: LabelProblem) -> LabelSolution {
    var attempt = Attempt(problem, weights)
    attempt.search()
    for (effort, circle) in escalation {
      guard attempt.tryHarder(effort, circle) else { break }
    }
    return attempt.solution
  }

  private let escalation: [(Effort, Attempt.Circle)] = [
    (.strained, .missing), (.strained, .neighbours), (.desperate, .missing),
    (.desperate, .neighbours), (.desperate, .everyone),
  ]
}

/// The labels with their candidates and the choice made so far.
private struct Attempt {
  /// Which required labels try harder when some have no place.
  enum Circle { case missing, neighbours, everyone }

  private let surroundings: Surroundings
  private var groups: [CandidateGroup]
  /// The serial number of each group's chosen candidate.
  private var chosen: [Int?]

  init(_ problem: LabelProblem, _ weights: LabelWeights) {
    let features = problem.features.sorted { $0.id < $1.id }
    precondition(
      zip(features, features.dropFirst()).allSatisfy { $0.id != $1.id },
      "two label features have the same id")
    let surroundings = Surroundings(problem, features: features, weights: weights)
    self.surroundings = surroundings
    groups = features.flatMap { feature in
      (0..<feature.copies(in: problem.frame)).map {
        CandidateGroup(feature, copy: $0, in: surroundings)
      }
    }
    chosen = groups.map { _ in nil }
  }

  mutating func search() {
    let problem = groups.selectionProblem(
      frame: surroundings.frame, weights: surroundings.weights)
    let start = groups.indices.map { index in
      chosen[index].flatMap { serial in
        groups[index].candidates.firstIndex { $0.serial == serial }
      }.map { $0 + problem.groupStarts[index] }
    }
    let choice = LocalSearch().solve(problem, from: start)
    chosen = groups.indices.map { index in
      choice[index].map { groups[index].candidates[$0 - problem.groupStarts[index]].serial }
    }
  }

  /// Lets required labels without a place, and those round them, look further.
  ///
  /// - Returns: false when all required labels have a place.
  mutating func tryHarder(_ effort: Effort, _ circle: Circle) -> Bool {
    let missing = groups.indices.filter { groups[$0].isRequired && chosen[$0] == nil }
    guard !missing.isEmpty else { return false }
    let hungry = groups.indices.filter { index in
      guard groups[index].isRequired, groups[index].effort < effort else { return false }
      switch circle {
      case .missing: return missing.contains(index)
      case .neighbours:
        return missing.contains { groups[$0].feature.isNear(groups[index].feature, within: 40) }
      case .everyone: return true
      }
    }
    for index in hungry { groups[index].tryHarder(effort, in: surroundings) }
    // With so many new places, what was good before may be in the way.
    if circle == .everyone { chosen = groups.map { _ in nil } }
    if !hungry.isEmpty || circle == .everyone { search() }
    return true
  }

  var solution: LabelSolution {
    var solution = LabelSolution()
    let placed = groups.indices.compactMap { index -> (CandidateGroup, Candidate)? in
      chosen[index].flatMap { serial in
        groups[index].candidates.first { $0.serial == serial }
      }.map { (groups[index], $0) }
    }
    for (group, candidate) in placed {
      solution.placements.append(LabelPlacement(group, candidate))
    }
    for index in groups.indices where chosen[index] == nil {
      let group = groups[index]
      solution.dropped.append(
        DroppedLabel(
          id: group.feature.id, copy: group.copy, isRequired: group.isRequired,
          reason: group.reasonForDropping(among: placed)))
    }
    return solution
  }
}

extension CandidateGroup {
  fileprivate func reasonForDropping(
    among placed: [(CandidateGroup, Candidate)]
  ) -> DroppedLabel.Reason {
    guard let best = candidates.first else {
      if feature.pin != nil { return .unusablePin }
      return rejected == 0 ? .doesNotFit : .blocked(tried: rejected)
    }
    let rivals = placed.filter { group, candidate in
      candidate.conflicts(
        with: best, clearance: max(group.feature.clearance, feature.clearance))
    }
    return rivals.isEmpty ? .tooCostly : .crowdedOut(by: rivals.map(\.0.feature.id))
  }
}

extension LabelPlacement {
  fileprivate init(_ group: CandidateGroup, _ candidate: Candidate) {
    self.init(
      id: group.feature.id, copy: group.copy, variant: candidate.variant,
      position: candidate.position, rank: candidate.rank, alignment: candidate.alignment,
      boxes: candidate.boxes, baseline: candidate.baseline,
      leader: candidate.leader.map { Polyline([$0.start, $0.end]) }, costs: candidate.terms)
  }
}

extension LabelFeature {
  /// How many labels the feature wants.
  fileprivate func copies(in frame: Box) -> Int {
    guard pin == nil, case .line(let label) = kind else { return 1 }
    return label.sections(in: frame).count
  }

  fileprivate func isNear(_ other: LabelFeature, within distance: Double) -> Bool {
    guard let place, let otherPlace = other.place else { return false }
    return place.grown(by: distance).intersects(otherPlace)
  }

  private var place: Box? {
    switch kind {
    case .point(let label): label.symbol.bounds
    case .line(let label): label.path.box
    case .area(let label): label.area.box
    }
  }
}
