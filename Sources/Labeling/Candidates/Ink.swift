import Geometry

/// The parts of the map that labels should avoid, with the costs of covering them.
struct Ink {
  private let segments: [InkSegment]
  private let grid: BoxGrid
  /// The sum of the areas that have no owner.
  private let common: CoverageGrid?
  /// The areas that the label of their owner may cover without cost.
  private let owned: [(owner: String, bounds: Box, coverage: CoverageGrid)]

  private static let cell = 0.5

  init(_ obstacles: [Obstacle], frame: Box) {
    var segments: [InkSegment] = []
    var areas: [(Area, cost: Double)] = []
    var owned: [(String, Box, CoverageGrid)] = []
    for obstacle in obstacles {
      guard let cost = obstacle.kind.cost, cost != 0 else { continue }
      if case .line(let line, let width) = obstacle.shape {
        for (a, b) in zip(line.points, line.points.dropFirst()) {
          segments.append(
            InkSegment(a: a, b: b, margin: width / 2, cost: cost, owner: obstacle.owner))
        }
        continue
      }
      let area = obstacle.shape.asArea
      guard let bounds = area.box?.intersection(frame) else { continue }
      if let owner = obstacle.owner {
        owned.append(
          (owner, bounds, CoverageGrid(of: [(area, cost)], extent: bounds, cell: Ink.cell)))
      } else {
        areas.append((area, cost))
      }
    }
    grid = BoxGrid(segments.map(\.bounds), extent: frame, cell: 6)
    self.segments = segments
    common = areas.isEmpty ? nil : CoverageGrid(of: areas, extent: frame, cell: Ink.cell)
    self.owned = owned
  }

  /// The cost of what the text covers: its length on lines in millimetres and its area on areas in
  /// square millimetres, multiplied by their costs.
  func cost(of boxes: [OrientedBox], owner: String) -> Double {
    boxes.reduce(0) { $0 + cost(of: $1, owner: owner) }
  }

  /// The cost of what one horizontal row covers.
  func cost(of row: Box, owner: String) -> Double {
    isNothing ? 0 : cost(of: OrientedBox(row), owner: owner)
  }

  private var isNothing: Bool { segments.isEmpty && common == nil && owned.isEmpty }

  private func cost(of box: OrientedBox, owner: String) -> Double {
    var sum = 0.0
    let bounds = box.bounds
    grid.forEach(near: bounds) { number in
      let segment = segments[number]
      if segment.owner == nil || segment.owner != owner {
        sum += segment.cost * box.lengthInside(segment.a, segment.b, margin: segment.margin)
      }
      return true
    }
    // For a rotated box, the cost of its bounding box is multiplied by the ratio of the areas.
    let share = bounds.area > 0 ? min(1, box.area / bounds.area) : 0
    if let common { sum += share * common.sum(in: bounds) }
    for area in owned where area.owner != owner && area.bounds.intersects(bounds) {
      sum += share * area.coverage.sum(in: bounds)
    }
    return sum
  }
}

private struct InkSegment {
  let a: Point
  let b: Point
  let margin: Double
  let cost: Double
  let owner: String?

  var bounds: Box { Box(a, b).grown(by: margin + 1e-6) }
}

extension Obstacle.Shape {
  /// The shape as an area. Empty for lines.
  fileprivate var asArea: Area {
    switch self {
    case .box(let box): return [Polygon(box)]
    case .circle(let center, let radius):
      let corners = (0..<24).map { center + Vector(angle: Double($0) * .pi / 12) * radius }
      return [Polygon(Ring(corners))]
    case .line: return []
    case .area(let area): return area
    }
  }
}
