import Geometry

/// The hard obstacles round one symbol, copied out of the page so that a dozen placements can be held
/// against them at little cost.
struct NearbyObstacles {
  var plain: [PlainObstacle] = []
  var others: [(shape: Obstacle.Shape, isOwn: Bool)] = []

  /// Whether a row lies too near to any of them.
  func touch(_ row: Box, clearance: Double) -> Bool {
    for obstacle in plain where obstacle.touches(row, obstacle.isOwn ? 0 : clearance) {
      return true
    }
    return others.contains { shape, isOwn in
      shape.isNear(OrientedBox(row), clearance: isOwn ? 0 : clearance)
    }
  }

  /// The distance from a row to the nearest symbol of another owner, as far as `limit`.
  func foreignDistance(_ row: Box, limit: Double) -> Double {
    var nearest = limit
    for obstacle in plain where obstacle.isForeignSymbol {
      nearest = min(nearest, obstacle.distance(to: row))
    }
    return nearest
  }
}

/// A box or a circle: a core grown by a radius, round at the corners.
struct PlainObstacle {
  let core: Box
  let radius: Double
  let isOwn: Bool
  /// Whether others take it for a symbol that could own the label.
  let isForeignSymbol: Bool

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

  func distance(to row: Box) -> Double {
    let dx = max(0, row.minX - core.maxX, core.minX - row.maxX)
    let dy = max(0, row.minY - core.maxY, core.minY - row.maxY)
    return max(0, (dx * dx + dy * dy).squareRoot() - radius)
  }
}
