import Geometry

/// Everything that stands still while labels are placed: the frame, symbols, obstacles and ink, together with the
/// weights by which being near them is priced.
struct ObstacleField {
  let frame: Box
  let weights: LabelWeights
  let hard: HardObstacles
  let ink: Ink
  /// The obstacles that only some labels may lie across.
  private let barriers: HardObstacles
  private let imhofPositions: [SidePosition]

  /// A foreign symbol at least this many times as far from a label as its own symbol is not ambiguous.
  static let ambiguityReach = 2.0

  /// - Parameter features: in an order that does not depend on the input's.
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
  }

  /// The positions beside a symbol: those asked for and those halfway between two of them.
  func positions(_ preferences: [PointPosition]) -> [SidePosition] {
    preferences == PointPosition.imhof
      ? imhofPositions : SidePosition.allowed(by: preferences, weights)
  }

  /// Whether so much stands round a symbol that no leader gets out, and looking for one would take long.
  func isThronged(round symbol: Symbol) -> Bool {
    hard.holdsMore(than: 1000, in: symbol.bounds.grown(by: 25))
  }

  /// What it costs to have a foreign symbol at one distance and the own one at another.
  func ambiguity(own: Double, foreign: Double) -> Double {
    let ratio = min(2, max(own, 0.5) / max(foreign, 1e-6))
    return weights.ambiguity * max(0, 2 * ratio - 1)
  }

  /// Whether a label lies across a barrier that it may not cross.
  func isBarred(_ boxes: [OrientedBox], of feature: LabelFeature) -> Bool {
    !feature.mayCrossBarriers
      && boxes.contains { barriers.touches($0, owner: feature.id, clearance: 0) }
  }

  /// Whether a label may stand here as far as frame and hard obstacles are concerned.
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
  /// Sorted by owner, kind, shape and coordinates, so that sums over obstacles do not depend on the order
  /// in which they were given.
  fileprivate var sortedByContent: [Obstacle] {
    let owners = Dictionary(
      uniqueKeysWithValues: Set(compactMap(\.owner)).sorted().enumerated().map { ($1, $0 + 1) })
    // Almost all differ in their first numbers; a coast has thousands.
    let heads = map { obstacle in
      Head(owner: obstacle.owner.flatMap { owners[$0] } ?? 0, numbers: obstacle.firstNumbers)
    }
    return indices.sorted { a, b in
      if let isFirst = heads[a].precedes(heads[b]) { return isFirst }
      return self[a].sortKey.lexicographicallyPrecedes(self[b].sortKey)
    }.map { self[$0] }
  }

  /// The beginning of the sort key of an obstacle, by which nearly all of them differ.
  private struct Head {
    /// Its place among the owners in alphabetical order; nobody comes first.
    let owner: Int
    let numbers: SIMD8<Double>

    /// Nil when the heads are equal.
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
  /// The first numbers that tell obstacles apart; less than any number where there are no more.
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

  /// All numbers that tell obstacles apart.
  fileprivate var sortKey: [Double] {
    var numbers: [Double] = []
    forEachNumber(ofPoints: .max) { numbers.append($0) }
    return numbers
  }

  /// Gives what tells obstacles apart, number by number.
  ///
  /// - Parameter count: how many points of the shape count.
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
