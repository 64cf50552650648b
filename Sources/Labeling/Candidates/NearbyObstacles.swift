import Geometry

/// The hard obstacles around one symbol. They are copied from the index of the page, so dozens of
/// placements can be tested against them quickly.
struct NearbyObstacles {
  private var plain: [(obstacle: PlainObstacle, isOwn: Bool)] = []
  /// The plain obstacles that are symbols of other features.
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

  /// The obstacles that can block rows of text within the box `room`. `clearance` is the smallest
  /// distance between rows and obstacles of other owners, in millimetres.
  func blockers(in room: Box, clearance: Double) -> Blockers {
    var blockers = Blockers(others: others, clearance: clearance)
    blockers.plain.reserveCapacity(plain.count)
    for (obstacle, isOwn) in plain {
      let clearance = isOwn ? 0 : clearance
      if obstacle.isWithin(clearance, of: room) { blockers.plain.append((obstacle, clearance)) }
    }
    return blockers
  }

  /// The distance from a row to the nearest symbol of another owner. At most `limit`.
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

  /// Whether a row is too close to any of the obstacles.
  mutating func touch(_ row: Box) -> Bool {
    for index in plain.indices where plain[index].obstacle.touches(row, plain[index].clearance) {
      // An obstacle that blocks one placement is likely to block the next, so move it to the front.
      plain.swapAt(index, 0)
      return true
    }
    return others.contains { shape, isOwn in
      shape.isNear(OrientedBox(row), clearance: isOwn ? 0 : clearance)
    }
  }
}

/// A box or circle, given as a core that is grown by a radius with round corners.
struct PlainObstacle {
  let core: Box
  let radius: Double
  /// Whether it is the symbol of a feature that can have a label.
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
    // The clearance of a box is measured along each axis, that of a circle as the true distance.
    if radius == 0, core.minX < core.maxX { return true }
    let (x, y) = (max(0, dx), max(0, dy))
    return x * x + y * y < (reach - 1e-9) * (reach - 1e-9)
  }

  /// Whether the obstacle may be closer to the row than the distance. Only false is certain.
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
