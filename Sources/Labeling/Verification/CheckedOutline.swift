import Geometry

// The geometry of the verifier. It is slower than that of the solver but exact at corners, and it
// shares no code with it.

/// A closed outline of straight edges.
struct CheckedOutline {
  let points: [Point]

  var edges: [(Point, Point)] {
    points.indices.map { (points[$0], points[($0 + 1) % points.count]) }
  }

  /// Whether the point lies strictly inside, by its winding number.
  func winds(round point: Point) -> Bool {
    var winding = 0
    for (a, b) in edges {
      let side = orientation(a, b, point)
      if a.y <= point.y, b.y > point.y, side > 0 { winding += 1 }
      if a.y > point.y, b.y <= point.y, side < 0 { winding -= 1 }
    }
    return winding != 0
  }

  /// The distance to a point. 0 inside.
  func distance(to point: Point) -> Double {
    winds(round: point) ? 0 : edges.map { pointToSegment(point, $0.0, $0.1) }.min() ?? .infinity
  }

  /// The distance to a segment. 0 if they touch.
  func distance(to a: Point, _ b: Point) -> Double {
    if winds(round: a) || winds(round: b) { return 0 }
    return edges.map { segmentToSegment($0.0, $0.1, a, b) }.min() ?? .infinity
  }

  /// The distance to another outline. 0 if they touch or one contains the other.
  func distance(to other: CheckedOutline) -> Double {
    if let first = points.first, other.winds(round: first) { return 0 }
    if let first = other.points.first, winds(round: first) { return 0 }
    return other.edges.map { edge in
      edges.map { segmentToSegment($0.0, $0.1, edge.0, edge.1) }.min() ?? .infinity
    }.min() ?? .infinity
  }
}

/// Twice the signed area of the triangle.
private func orientation(_ a: Point, _ b: Point, _ c: Point) -> Double {
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

func pointToSegment(_ p: Point, _ a: Point, _ b: Point) -> Double {
  let (dx, dy) = (b.x - a.x, b.y - a.y)
  let squared = dx * dx + dy * dy
  let t = squared > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / squared : 0
  let clamped = min(1, max(0, t))
  let (ex, ey) = (p.x - a.x - clamped * dx, p.y - a.y - clamped * dy)
  return (ex * ex + ey * ey).squareRoot()
}

func segmentToSegment(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Double {
  if segmentsMeet(a, b, c, d) { return 0 }
  return min(
    min(pointToSegment(a, c, d), pointToSegment(b, c, d)),
    min(pointToSegment(c, a, b), pointToSegment(d, a, b)))
}

/// Whether the two segments cross in their interiors.
func segmentsMeet(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
  let (c1, d1) = (orientation(a, b, c), orientation(a, b, d))
  let (a2, b2) = (orientation(c, d, a), orientation(c, d, b))
  return (c1 > 0) != (d1 > 0) && (a2 > 0) != (b2 > 0) && c1 != 0 && d1 != 0 && a2 != 0 && b2 != 0
}
