import Geometry

/// Everything that stands still while labels are placed: frame, symbols, obstacles, ink.
struct Surroundings {
  let frame: Box
  let weights: LabelWeights
  let hard: HardObstacles
  let ink: Ink
  private let imhofStances: [Stance]

  /// A foreign symbol so many times farther away than the own one does not disturb.
  static let ambiguityReach = 2.0

  /// - Parameter features: in an order that does not depend on the input's.
  init(_ problem: LabelProblem, features: [LabelFeature], weights: LabelWeights) {
    frame = problem.frame
    imhofStances = Stance.allowed(by: PointPosition.imhof, weights)
    self.weights = weights
    let obstacles = problem.obstacles.sortedByContent
    let symbols = features.compactMap { feature -> Obstacle? in
      guard case .point(let label) = feature.kind else { return nil }
      return Obstacle(label.symbol.shape, .hard, owner: feature.id)
    }
    hard = HardObstacles(symbols + obstacles.filter { $0.kind == .hard }, frame: frame)
    ink = Ink(obstacles.filter { $0.kind != .hard }, frame: frame)
  }

  /// The ways to stand beside a symbol, given the positions allowed.
  func stances(_ preferences: [PointPosition]) -> [Stance] {
    preferences == PointPosition.imhof ? imhofStances : Stance.allowed(by: preferences, weights)
  }

  /// What it costs to have a foreign symbol at one distance and the own one at another.
  func ambiguity(own: Double, foreign: Double) -> Double {
    let ratio = min(2, max(own, 0.5) / max(foreign, 1e-6))
    return weights.ambiguity * max(0, 2 * ratio - 1)
  }

  /// Whether a label may stand here as far as frame and hard obstacles are concerned.
  func allows(_ candidate: Candidate, of feature: LabelFeature) -> Bool {
    guard frame.contains(candidate.bounds) else { return false }
    for box in candidate.boxes
    where hard.touches(box, owner: feature.id, clearance: feature.clearance) {
      return false
    }
    guard let leader = candidate.leader else { return true }
    guard frame.contains(leader.bounds), case .point(let label) = feature.kind else { return false }
    return !hard.touches(leader, owner: feature.id, symbol: label.symbol)
  }
}

extension [Obstacle] {
  /// Sorted by owner, kind, shape and coordinates, so that sums over obstacles do not depend on the order
  /// in which they were given.
  fileprivate var sortedByContent: [Obstacle] {
    // Almost all differ in their first numbers; a coast has thousands.
    let heads = map { $0.sortKey(ofPoints: 3) }
    return indices.sorted { a, b in
      let (first, second) = (self[a].owner ?? "", self[b].owner ?? "")
      guard first == second else { return first < second }
      guard heads[a] == heads[b] else { return heads[a].lexicographicallyPrecedes(heads[b]) }
      return self[a].sortKey().lexicographicallyPrecedes(self[b].sortKey())
    }.map { self[$0] }
  }
}

extension Obstacle {
  /// What tells obstacles apart, compared number by number.
  ///
  /// - Parameter count: how many points of the shape count; all without one.
  fileprivate func sortKey(ofPoints count: Int = .max) -> [Double] {
    let cost: Double
    switch kind {
    case .hard: cost = -1
    case .soft(let value): cost = value
    }
    func flat(_ points: some Sequence<Point>) -> [Double] {
      points.prefix(count).flatMap { [$0.x, $0.y] }
    }
    switch shape {
    case .box(let box): return [cost, 0] + flat(box.corners)
    case .circle(let center, let radius): return [cost, 1, center.x, center.y, radius]
    case .line(let line, let width): return [cost, 2, width] + flat(line.points)
    case .area(let area):
      return [cost, 3] + flat(area.lazy.flatMap(\.rings).flatMap(\.points))
    }
  }
}
