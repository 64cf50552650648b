import Geometry

/// The outline of a map symbol for label placement.
package enum Symbol: Hashable, Sendable {
  case box(Box)
  case circle(center: Point, radius: Double)

  package var center: Point {
    switch self {
    case .box(let box): box.center
    case .circle(let center, _): center
    }
  }

  package var bounds: Box { core.grown(by: radius) }

  package var shape: Obstacle.Shape {
    switch self {
    case .box(let box): .box(box)
    case .circle(let center, let radius): .circle(center: center, radius: radius)
    }
  }

  /// The box that, grown by ``radius`` with round corners, is the symbol. For a circle it is the
  /// centre.
  var core: Box {
    switch self {
    case .box(let box): box
    case .circle(let center, _): Box(center: center, width: 0, height: 0)
    }
  }

  var radius: Double {
    switch self {
    case .box: 0
    case .circle(_, let radius): radius
    }
  }

  /// The distance from the box to the edge of the symbol. 0 if they touch.
  func distance(to box: Box) -> Double {
    let core = core
    let dx = max(0, box.minX - core.maxX, core.minX - box.maxX)
    let dy = max(0, box.minY - core.maxY, core.minY - box.maxY)
    return max(0, Vector(dx, dy).length - radius)
  }

  /// The point at which a ray from the centre in the given direction crosses the edge.
  func edge(towards direction: Vector) -> Point {
    switch self {
    case .circle(let center, let radius): return center + direction.normalized * radius
    case .box(let box):
      let shares = [
        direction.dx == 0 ? .infinity : box.width / 2 / abs(direction.dx),
        direction.dy == 0 ? .infinity : box.height / 2 / abs(direction.dy),
      ]
      let share = min(shares[0], shares[1])
      return share.isFinite ? box.center + direction * share : box.center
    }
  }

  /// Whether the symbols overlap. Symbols that share only an edge do not.
  func overlaps(_ other: Symbol) -> Bool {
    switch (self, other) {
    case (.circle(let a, let r), .circle(let b, let s)): a.distance(to: b) < r + s
    case (.circle(let a, let r), .box(let box)), (.box(let box), .circle(let a, let r)):
      OrientedBox(box).distance(to: a) < r
    case (.box(let a), .box(let b)): a.intersects(b)
    }
  }
}
