import Geometry

/// A shape that labels and leaders must not touch, for the verifier.
enum CheckedShape {
  case disc(Point, Double)
  case outlines([CheckedOutline], holes: [CheckedOutline])
  case stroke([Point], Double)

  init(_ shape: Obstacle.Shape) {
    switch shape {
    case .box(let box): self = .outlines([CheckedOutline(points: box.corners)], holes: [])
    case .circle(let center, let radius): self = .disc(center, radius)
    case .line(let line, let width): self = .stroke(line.points, width / 2)
    case .area(let area):
      self = .outlines(
        area.map { CheckedOutline(points: $0.outer.points) },
        holes: area.flatMap(\.holes).map { CheckedOutline(points: $0.points) })
    }
  }

  /// The bounding box of the shape. A shape without points has an empty box that intersects no
  /// other.
  var bounds: Box {
    let nowhere = Box(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)
    switch self {
    case .disc(let center, let radius):
      return Box(center: center, width: 2 * radius, height: 2 * radius)
    case .outlines(let outers, _): return Box(outers.flatMap(\.points)) ?? nowhere
    case .stroke(let points, let margin): return Box(points)?.grown(by: margin) ?? nowhere
    }
  }

  /// The distance from the shape to an outline. 0 or less if they overlap.
  func distance(to outline: CheckedOutline) -> Double {
    switch self {
    case .disc(let center, let radius): return outline.distance(to: center) - radius
    case .stroke(let points, let margin):
      let nearest = zip(points, points.dropFirst()).map { outline.distance(to: $0, $1) }.min()
      return (nearest ?? .infinity) - margin
    case .outlines(let outers, let holes):
      let nearest = outers.map { $0.distance(to: outline) }.min() ?? .infinity
      guard nearest == 0, let hole = holes.first(where: { $0.holds(outline) }) else {
        return nearest
      }
      return hole.edges.map { outline.distance(to: $0.0, $0.1) }.min() ?? 0
    }
  }

  /// The distance from the shape to a segment. 0 or less if they overlap.
  func distance(to a: Point, _ b: Point) -> Double {
    switch self {
    case .disc(let center, let radius): return pointToSegment(center, a, b) - radius
    case .stroke(let points, let margin):
      let nearest = zip(points, points.dropFirst()).map { segmentToSegment($0, $1, a, b) }.min()
      return (nearest ?? .infinity) - margin
    case .outlines(let outers, let holes):
      let nearest = outers.map { $0.distance(to: a, b) }.min() ?? .infinity
      let path = CheckedOutline(points: [a, b])
      guard nearest == 0, let hole = holes.first(where: { $0.holds(path) }) else { return nearest }
      return hole.edges.map { segmentToSegment($0.0, $0.1, a, b) }.min() ?? 0
    }
  }

  /// Whether two discs or boxes overlap. Shapes that share only an edge do not.
  func overlaps(_ other: CheckedShape) -> Bool {
    switch (self, other) {
    case (.disc(let a, let r), .disc(let b, let s)): a.distance(to: b) < r + s
    case (_, .outlines(let outlines, _)): outlines.contains { distance(to: $0) < 1e-9 }
    case (.outlines, .disc): other.overlaps(self)
    case (.stroke, _), (_, .stroke): false
    }
  }
}

extension CheckedOutline {
  /// Whether the other outline lies inside and does not cross the edge.
  fileprivate func holds(_ other: CheckedOutline) -> Bool {
    other.points.allSatisfy(winds)
      && !other.edges.contains { edge in
        edges.contains { segmentsMeet($0.0, $0.1, edge.0, edge.1) }
      }
  }
}
