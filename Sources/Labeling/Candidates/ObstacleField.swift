import Geometry

/// Everything that is fixed during label placement: the frame, symbols, obstacles and ink, together
/// with the weights for the costs.
struct ObstacleField {
  let frame: Box
  let weights: LabelWeights
  let hard: HardObstacles
  let ink: Ink
  /// The obstacles that some labels may cross and others may not.
  private let barriers: HardObstacles
  /// The obstacles that no label should cover.
  private let taboos: HardObstacles
  private let realms: Realms
  private let imhofPositions: [SidePosition]

  /// If a foreign symbol is at least this many times as far from a label as its own symbol, the
  /// label is not ambiguous.
  static let ambiguityReach = 2.0

  /// Creates the field of a problem. `features` must be in an order that does not depend on the
  /// order of the input.
  init(_ problem: LabelProblem, features: [LabelFeature], weights: LabelWeights) {
    frame = problem.frame
    imhofPositions = SidePosition.allowed(by: PointPosition.imhof, weights)
    self.weights = weights
    let obstacles = problem.obstacles.sortedByContent
    let symbols = features.compactMap { feature -> Obstacle? in
      guard case .point(let label) = feature.kind else { return nil }
      return Obstacle(label.symbol.shape, .hard, owner: feature.id)
    }
    hard = HardObstacles(symbols + obstacles.filter { $0.kind == .hard }, frame: frame)
    ink = Ink(obstacles.filter { $0.kind != .hard }, frame: frame)
    barriers = HardObstacles(obstacles.filter(\.kind.isBarrier), frame: frame)
    taboos = HardObstacles(obstacles.filter(\.kind.isTaboo), frame: frame)
    realms = Realms(problem.realms, frame: frame)
  }

  /// The candidate positions beside a symbol: the preferred ones and those halfway between two of
  /// them.
  func positions(_ preferences: [PointPosition]) -> [SidePosition] {
    preferences == PointPosition.imhof
      ? imhofPositions : SidePosition.allowed(by: preferences, weights)
  }

  /// Whether there are so many obstacles around a symbol that no leader can get out. Looking for
  /// one would take long.
  func isThronged(round symbol: Symbol) -> Bool {
    hard.holdsMore(than: 1000, in: symbol.bounds.grown(by: 25))
  }

  /// The cost of ambiguity, from the distances in millimetres to the label's own symbol and to the
  /// nearest foreign one.
  func ambiguity(own: Double, foreign: Double) -> Double {
    let ratio = min(2, max(own, 0.5) / max(foreign, 1e-6))
    return weights.ambiguity * max(0, 2 * ratio - 1)
  }

  /// The cost of the taboos that a label breaks.
  ///
  /// - Parameters:
  ///   - boxes: the parts of the text.
  ///   - feature: the feature.
  ///   - own: the distance to the label's own symbol in millimetres; nil if it has none.
  ///   - foreign: the distance to the nearest foreign symbol.
  func tabooCost(
    _ boxes: [OrientedBox], of feature: LabelFeature, own: Double? = nil,
    foreign: Double = .infinity
  ) -> Double {
    var broken = 0
    if let own, foreign < max(own, 0.5) { broken += 1 }
    if let homes = feature.homes, boxes.contains(where: { realms.isAbroad($0, from: homes) }) {
      broken += 1
    }
    if feature.keepsOffTaboos,
      boxes.contains(where: { taboos.touches($0, owner: feature.id, clearance: 0) })
    {
      broken += 1
    }
    return weights.taboo * Double(broken)
  }

  /// Whether a label lies across a barrier that it must not cross.
  func isBarred(_ boxes: [OrientedBox], of feature: LabelFeature) -> Bool {
    !feature.mayCrossBarriers
      && boxes.contains { barriers.touches($0, owner: feature.id, clearance: 0) }
  }

  /// Whether a placement respects the frame, hard obstacles and barriers.
  func allows(_ candidate: Candidate, of feature: LabelFeature) -> Bool {
    guard frame.contains(candidate.bounds) else { return false }
    for box in candidate.boxes
    where hard.touches(box, owner: feature.id, clearance: feature.clearance) {
      return false
    }
    guard !isBarred(candidate.boxes, of: feature) else { return false }
    guard let leader = candidate.leader else { return true }
    guard frame.contains(leader.bounds), case .point(let label) = feature.kind else { return false }
    return !hard.touches(leader, owner: feature.id, symbol: label.symbol)
  }
}

extension [Obstacle] {
  /// The obstacles sorted by owner, kind, shape and coordinates, so that sums over them do not
  /// depend on the order of the input.
  fileprivate var sortedByContent: [Obstacle] {
    let owners = Dictionary(
      uniqueKeysWithValues: Set(compactMap(\.owner)).sorted().enumerated().map { ($1, $0 + 1) })
    // Compare the first numbers before the complete keys: nearly all obstacles differ in them, and
    // a coast has thousands of numbers.
    let heads = map { obstacle in
      Head(owner: obstacle.owner.flatMap { owners[$0] } ?? 0, numbers: obstacle.firstNumbers)
    }
    return indices.sorted { a, b in
      if let isFirst = heads[a].precedes(heads[b]) { return isFirst }
      return self[a].sortKey.lexicographicallyPrecedes(self[b].sortKey)
    }.map { self[$0] }
  }

  /// The first part of an obstacle's sort key. Nearly all obstacles differ in it.
  private struct Head {
    /// The rank of its owner in alphabetical order, from 1. 0 for an obstacle without an owner.
    let owner: Int
    let numbers: SIMD8<Double>

    /// Whether this obstacle sorts before the other. Nil if the first parts are equal.
    func precedes(_ other: Head) -> Bool? {
      if owner != other.owner { return owner < other.owner }
      for index in numbers.indices where numbers[index] != other.numbers[index] {
        return numbers[index] < other.numbers[index]
      }
      return nil
    }
  }
}

extension Obstacle {
  /// The first numbers of the sort key. Missing numbers are −∞.
  fileprivate var firstNumbers: SIMD8<Double> {
    var numbers = SIMD8(repeating: -Double.infinity)
    var index = 0
    forEachNumber(ofPoints: 3) { number in
      guard index < numbers.scalarCount else { return }
      numbers[index] = number
      index += 1
    }
    return numbers
  }

  /// The complete sort key.
  fileprivate var sortKey: [Double] {
    var numbers: [Double] = []
    forEachNumber(ofPoints: .max) { numbers.append($0) }
    return numbers
  }

  /// Calls `body` with each number of the sort key. `count` is the number of points of the shape to
  /// include.
  private func forEachNumber(ofPoints count: Int, _ body: (Double) -> Void) {
    func give(_ points: some Sequence<Point>) {
      for point in points.prefix(count) {
        body(point.x)
        body(point.y)
      }
    }
    body(kind.cost ?? -1)
    switch shape {
    case .box(let box):
      body(0)
      give(box.corners)
    case .circle(let center, let radius):
      for number in [1, center.x, center.y, radius] { body(number) }
    case .line(let line, let width):
      body(2)
      body(width)
      give(line.points)
    case .area(let area):
      body(3)
      give(area.lazy.flatMap(\.rings).flatMap(\.points))
    }
  }
}
