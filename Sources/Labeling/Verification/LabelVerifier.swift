import Geometry

/// Checks a finished labelling against the rules. It uses geometry of its own, so a fault in the
/// solver cannot hide itself.
package struct LabelVerifier {
  /// The tolerance of all rules in millimetres. It is larger than rounding errors and too small to
  /// be visible.
  package static let tolerance = 1e-6

  private let problem: LabelProblem
  private let features: [String: LabelFeature]
  private let labels: [CheckedLabel]
  private let solution: LabelSolution
  /// The hard obstacles and the barriers, with their numbers in the problem and their owners.
  private let obstacles: [(number: Int, owner: String?, isBarrier: Bool, shape: CheckedShape)]
  private let symbols: [(id: String, shape: CheckedShape)]
  private let nearObstacles: BoxSweep
  private let nearSymbols: BoxSweep

  /// All violations of the rules in the solution. Empty if there are none.
  package static func violations(of solution: LabelSolution, in problem: LabelProblem)
    -> [LabelViolation]
  {
    let verifier = LabelVerifier(solution, problem)
    return verifier.accounts + verifier.labels.flatMap(verifier.alone) + verifier.pairs
  }

  private init(_ solution: LabelSolution, _ problem: LabelProblem) {
    self.problem = problem
    self.solution = solution
    let features = Dictionary(problem.features.map { ($0.id, $0) }) { first, _ in first }
    self.features = features
    labels = solution.placements.compactMap { placement in
      features[placement.id].map { CheckedLabel(placement, $0) }
    }
    let hasBarred = problem.features.contains { !$0.mayCrossBarriers }
    obstacles = problem.obstacles.enumerated().filter { _, obstacle in
      obstacle.kind == .hard || hasBarred && obstacle.kind.isBarrier
    }.map {
      ($0.offset, $0.element.owner, $0.element.kind.isBarrier, CheckedShape($0.element.shape))
    }
    symbols = problem.features.compactMap { feature in
      guard case .point(let point) = feature.kind else { return nil }
      return (feature.id, CheckedShape(point.symbol.shape))
    }
    nearObstacles = BoxSweep(obstacles.map(\.shape.bounds))
    nearSymbols = BoxSweep(symbols.map(\.shape.bounds))
  }

  /// Violations for labels that are missing, unaccounted for or unknown.
  private var accounts: [LabelViolation] {
    let placed = Set(solution.placements.map(\.id))
    let known = placed.union(solution.dropped.map(\.id))
    let missing = problem.features.filter { $0.isRequired && !placed.contains($0.id) }
    let unaccounted = problem.features.filter { !known.contains($0.id) }
    let unknown = placed.filter { features[$0] == nil }.sorted()
    return missing.map { .missingRequired($0.id) } + unaccounted.map { .unaccounted($0.id) }
      + unknown.map { .unknownFeature($0) }
  }

  /// Violations of a single label, regardless of the other labels.
  private func alone(_ label: CheckedLabel) -> [LabelViolation] {
    var found: [LabelViolation] = []
    let frame = problem.frame.grown(by: Self.tolerance)
    if !(label.corners + label.leader).allSatisfy(frame.contains) {
      found.append(.outsideFrame(label.id))
    }
    if !label.mayHaveLeader, !label.leader.isEmpty { found.append(.unwantedLeader(label.id)) }
    if label.leans { found.append(.upsideDown(label.id)) }
    let reach = label.reach
    for index in nearObstacles.numbers(meeting: reach) {
      let (number, owner, isBarrier, shape) = obstacles[index]
      guard !isBarrier else {
        if label.isBarred(by: shape) { found.append(.labelAcrossBarrier(label.id)) }
        continue
      }
      let isOwn = owner == label.id
      if label.isTouching(shape, isOwn: isOwn) {
        found.append(.labelOnObstacle(label: label.id, obstacle: number))
      }
      if !isOwn, label.leaderCrosses(shape) {
        found.append(.leaderCrossesObstacle(leader: label.id, obstacle: number))
      }
    }
    for (id, shape) in nearSymbols.numbers(meeting: reach).map({ symbols[$0] }) {
      let isOwn = id == label.id
      if label.isTouching(shape, isOwn: isOwn) {
        found.append(.labelOnSymbol(label: label.id, symbol: id))
      }
      if !isOwn, label.leaderCrosses(shape) {
        found.append(.leaderCrossesSymbol(leader: label.id, symbol: id))
      }
    }
    if label.isDetached { found.append(.leaderDetached(label.id)) }
    return found
  }

  /// Violations between two labels.
  private var pairs: [LabelViolation] {
    var found: [LabelViolation] = []
    let near = BoxSweep(labels.map(\.reach))
    for (index, a) in labels.enumerated() {
      for b in near.numbers(meeting: a.reach).filter({ $0 > index }).map({ labels[$0] }) {
        if a.isTooClose(to: b) { found.append(.labelsTooClose(a.id, b.id)) }
        if a.leaderCrosses(b) { found.append(.leaderCrossesLabel(leader: a.id, label: b.id)) }
        if b.leaderCrosses(a) { found.append(.leaderCrossesLabel(leader: b.id, label: a.id)) }
        if a.leaderMeets(b) { found.append(.leadersCross(a.id, b.id)) }
      }
    }
    return found
  }
}
