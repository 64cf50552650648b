import Geometry

/// A spatial index of the shapes that labels must not touch.
struct HardObstacles {
  private let obstacles: [Obstacle]
  private let grid: BoxGrid
  /// For each obstacle, its shape if it is a box or a circle. Nil for lines and areas.
  private let plain: [PlainObstacle?]
  /// The number of each obstacle's owner, or −1 if it has none.
  private let owners: [Int32]
  private let ownerNumbers: [String: Int32]

  init(_ obstacles: [Obstacle], frame: Box) {
    let kept = obstacles.flatMap(\.pieces).compactMap { obstacle in
      obstacle.shape.bounds.map { (obstacle, $0) }
    }
    self.obstacles = kept.map(\.0)
    grid = BoxGrid(kept.map(\.1), extent: frame, cell: 8)
    plain = kept.map { obstacle, _ in
      obstacle.shape.symbol.map { PlainObstacle($0, isSymbol: obstacle.owner != nil) }
    }
    var numbers: [String: Int32] = [:]
    owners = kept.map { obstacle, _ in
      guard let owner = obstacle.owner else { return -1 }
      if let number = numbers[owner] { return number }
      let number = Int32(numbers.count)
      numbers[owner] = number
      return number
    }
    ownerNumbers = numbers
  }

  /// The obstacles that reach into the box, in a form that can be tested quickly and often.
  func nearby(_ box: Box, of owner: String) -> NearbyObstacles {
    let own = ownerNumbers[owner] ?? -2
    var nearby = NearbyObstacles()
    grid.forEach(near: box) { number in
      let isOwn = owners[number] == own
      if let obstacle = plain[number] {
        nearby.add(obstacle, isOwn: isOwn)
      } else {
        nearby.add(obstacles[number].shape, isOwn: isOwn)
      }
      return true
    }
    return nearby
  }

  /// Whether more than `count` obstacles reach into the box.
  func holdsMore(than count: Int, in box: Box) -> Bool {
    var rest = count
    grid.forEach(near: box) { _ in
      rest -= 1
      return rest >= 0
    }
    return rest < 0
  }

  /// Whether a part of a text is too close to an obstacle.
  func touches(_ box: OrientedBox, owner: String, clearance: Double) -> Bool {
    var found = false
    grid.forEach(near: box.bounds.grown(by: clearance)) { number in
      let obstacle = obstacles[number]
      found = obstacle.shape.isNear(box, clearance: obstacle.owner == owner ? 0 : clearance)
      return !found
    }
    return found
  }

  /// Whether a leader crosses an obstacle. Obstacles of the same owner and obstacles that overlap
  /// its symbol are ignored.
  func touches(_ leader: Leader, owner: String, symbol: Symbol) -> Bool {
    var found = false
    grid.forEach(near: leader.bounds.grown(by: Leader.clearance)) { number in
      let obstacle = obstacles[number]
      if obstacle.owner == owner || obstacle.shape.symbol?.overlaps(symbol) == true { return true }
      found = obstacle.shape.isNear(leader, clearance: Leader.clearance)
      return !found
    }
    return found
  }

  /// The distance from the boxes to the nearest symbol of another owner. At most `limit`.
  func distance(from boxes: [OrientedBox], within bounds: Box, notOf owner: String, limit: Double)
    -> Double
  {
    let own = ownerNumbers[owner] ?? -2
    var nearest = limit
    grid.forEach(near: bounds.grown(by: limit)) { number in
      guard let obstacle = plain[number], obstacle.isSymbol, owners[number] != own else {
        return true
      }
      for box in boxes { nearest = min(nearest, obstacle.distance(to: box.bounds)) }
      return true
    }
    return nearest
  }
}

extension Obstacle {
  /// The obstacle, with a long line divided into short pieces. Then the spatial index finds only
  /// the pieces that are near.
  fileprivate var pieces: [Obstacle] {
    guard case .line(let line, let width) = shape, line.points.count > 8 else { return [self] }
    return stride(from: 0, to: line.points.count - 1, by: 6).map { start in
      let points = line.points[start...min(start + 6, line.points.count - 1)]
      return Obstacle(.line(Polyline(Array(points)), width: width), kind, owner: owner)
    }
  }
}

extension Obstacle.Shape {
  /// The bounding box of the shape. Nil if it is empty.
  var bounds: Box? {
    switch self {
    case .box(let box): box
    case .circle(let center, let radius):
      Box(center: center, width: 2 * radius, height: 2 * radius)
    case .line(let line, let width): line.box?.grown(by: width / 2)
    case .area(let area): area.box
    }
  }

  var symbol: Symbol? {
    switch self {
    case .box(let box): .box(box)
    case .circle(let center, let radius): .circle(center: center, radius: radius)
    case .line, .area: nil
    }
  }

  func isNear(_ box: OrientedBox, clearance: Double) -> Bool {
    switch self {
    case .box(let other): return OrientedBox(other).isNear(box, clearance: clearance)
    case .circle(let center, let radius):
      return box.distance(to: center) < radius + clearance - 1e-9
    case .line(let line, let width):
      return line.crosses(box, margin: width / 2 + clearance)
    case .area(let area):
      return area.contains(box.center)
        || area.contains { $0.rings.contains { $0.closed.crosses(box, margin: clearance) } }
    }
  }

  fileprivate func isNear(_ leader: Leader, clearance: Double) -> Bool {
    switch self {
    case .box(let box): return OrientedBox(box).isNear(leader.start, leader.end, margin: clearance)
    case .circle(let center, let radius):
      return center.distance(toSegment: leader.start, leader.end) < radius + clearance
    case .line(let line, let width):
      return zip(line.points, line.points.dropFirst()).contains {
        segmentDistance($0, $1, leader.start, leader.end) < width / 2 + clearance
      }
    case .area(let area):
      return area.contains(leader.start)
        || area.contains { polygon in
          polygon.rings.contains { ring in
            let closed = ring.closed.points
            return zip(closed, closed.dropFirst()).contains {
              segmentDistance($0, $1, leader.start, leader.end) < clearance
            }
          }
        }
    }
  }
}

extension Polyline {
  fileprivate func crosses(_ box: OrientedBox, margin: Double) -> Bool {
    zip(points, points.dropFirst()).contains { box.isNear($0, $1, margin: margin) }
  }
}
