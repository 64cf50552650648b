import Geometry

/// The hard obstacles round one symbol, copied out of the page so that dozens of placements can be held
/// against them at little cost.
struct NearbyObstacles {
  private var plain: [(obstacle: PlainObstacle, isOwn: Bool)] = []
  /// The obstacles among the plain ones that others take for a symbol, the label's own left out.
  private var foreignSymbols: [PlainObstacle] = []
  private var others: [(shape: Obstacle.Shape, isOwn: Bool)] = []

  init() {
    plain.reserveCapacity(32)
    foreignSymbols.reserveCapacity(32)
  }

  mutating func add(_ obstacle: PlainObstacle, isOwn: Bool) {
    plain.append((obstacle, isOwn))
    if obstacle.isSymbol, !isOwn { foreignSymbols.append(obstacle) }
  }

  mutating func add(_ shape: Obstacle.Shape, isOwn: Bool) { others.append((shape, isOwn)) }

  /// What can be in the way of rows within the box.
  ///
  /// - Parameter clearance: the distance rows keep from obstacles that are not their own.
  func blockers(in room: Box, clearance: Double) -> Blockers {
    var blockers = Blockers(others: others, clearance: clearance)
    blockers.plain.reserveCapacity(plain.count)
    for (obstacle, isOwn) in plain {
      let clearance = isOwn ? 0 : clearance
      if obstacle.isWithin(clearance, of: room) { blockers.plain.append((obstacle, clearance)) }
    }
    return blockers
  }

  /// The distance from a row to the nearest symbol of another owner, as far as `limit`.
  func foreignDistance(_ row: Box, limit: Double) -> Double {
    var nearest = limit
    for symbol in foreignSymbols where symbol.isWithin(nearest, of: row) {
      nearest = min(nearest, symbol.distance(to: row))
    }
    return nearest
  }
}

/// The obstacles in a region against which placements are tested one after the other.
struct Blockers {
  fileprivate var plain: [(obstacle: PlainObstacle, clearance: Double)] = []
  private let others: [(shape: Obstacle.Shape, isOwn: Bool)]
  private let clearance: Double

  fileprivate init(others: [(shape: Obstacle.Shape, isOwn: Bool)], clearance: Double) {
    self.others = others
    self.clearance = clearance
  }

  /// Whether a row lies too near to any of them.
  mutating func touch(_ row: Box) -> Bool {
    for index in plain.indices where plain[index].obstacle.touches(row, plain[index].clearance) {
      // An obstacle that blocks one placement is likely to block the next, so it comes first from now on.
      plain.swapAt(index, 0)
      return true
    }
    return others.contains { shape, isOwn in
      shape.isNear(OrientedBox(row), clearance: isOwn ? 0 : clearance)
    }
  }
}

/// A box or a circle: a core grown by a radius, round at the corners.
struct PlainObstacle {
  let core: Box
  let radius: Double
  /// Whether it is a symbol that could own a label.
  let isSymbol: Bool

  init(_ symbol: Symbol, isSymbol: Bool) {
    core = symbol.core
    radius = symbol.radius
    self.isSymbol = isSymbol
  }

  func touches(_ row: Box, _ clearance: Double) -> Bool {
    let dx = max(row.minX - core.maxX, core.minX - row.maxX)
    let dy = max(row.minY - core.maxY, core.minY - row.maxY)
    let reach = radius + clearance
    guard dx < reach, dy < reach else { return false }
    // Boxes keep their distance along each axis, circles as the crow flies.
    if radius == 0, core.minX < core.maxX { return true }
    let (x, y) = (max(0, dx), max(0, dy))
    return x * x + y * y < (reach - 1e-9) * (reach - 1e-9)
  }

  /// Whether it may come nearer to the box than the distance; only a no is certain.
  func isWithin(_ distance: Double, of row: Box) -> Bool {
    let reach = radius + distance
    return row.minX - core.maxX < reach && core.minX - row.maxX < reach
      && row.minY - core.maxY < reach && core.minY - row.maxY < reach
  }

  func distance(to row: Box) -> Double {
    let dx = max(0, row.minX - core.maxX, core.minX - row.maxX)
    let dy = max(0, row.minY - core.maxY, core.minY - row.maxY)
    return max(0, (dx * dx + dy * dy).squareRoot() - radius)
  }
}
