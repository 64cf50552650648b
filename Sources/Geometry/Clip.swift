extension Polyline {
  /// The parts of the line inside the box (Liang–Barsky, segment by segment).
  package func clipped(to box: Box) -> [Polyline] {
    guard let extent = self.box, extent.touches(box) else { return [] }
    if box.contains(extent), points.count > 1 { return [self] }
    var parts: [Polyline] = []
    var current: [Point] = []
    func flush() {
      if current.count > 1 { parts.append(Polyline(current)) }
      current = []
    }
    for (start, end) in zip(points, points.dropFirst()) {
      guard let (a, b) = clipSegment(start, end, to: box) else {
        flush()
        continue
      }
      if current.last != a {
        flush()
        current = [a]
      }
      if a != b { current.append(b) }
      if b != end { flush() }
    }
    flush()
    return parts
  }
}

/// The part of the segment inside the box. Nil if it lies outside.
private func clipSegment(_ start: Point, _ end: Point, to box: Box) -> (Point, Point)? {
  var (t0, t1) = (0.0, 1.0)
  let along = end - start
  let edges = [
    (-along.dx, start.x - box.minX), (along.dx, box.maxX - start.x),
    (-along.dy, start.y - box.minY), (along.dy, box.maxY - start.y),
  ]
  for (p, q) in edges {
    if p == 0 {
      if q < 0 { return nil }
    } else if p < 0 {
      t0 = max(t0, q / p)
    } else {
      t1 = min(t1, q / p)
    }
  }
  guard t0 <= t1 else { return nil }
  return (t0 == 0 ? start : start + along * t0, t1 == 1 ? end : start + along * t1)
}

extension Ring {
  /// The part of the ring's area inside the box (Sutherland–Hodgman). If the area leaves and enters
  /// the box more than once, the parts stay connected along the edge of the box. So use the result
  /// for filling, not for stroking.
  package func clipped(to box: Box) -> Ring? {
    guard let extent = self.box, extent.touches(box) else { return nil }
    if box.contains(extent) { return points.count > 2 ? self : nil }
    var corners = points
    if extent.minX < box.minX {
      corners = part(of: corners, { $0.x >= box.minX }, { cutX($0, $1, box.minX) })
    }
    if extent.maxX > box.maxX {
      corners = part(of: corners, { $0.x <= box.maxX }, { cutX($0, $1, box.maxX) })
    }
    if extent.minY < box.minY {
      corners = part(of: corners, { $0.y >= box.minY }, { cutY($0, $1, box.minY) })
    }
    if extent.maxY > box.maxY {
      corners = part(of: corners, { $0.y <= box.maxY }, { cutY($0, $1, box.maxY) })
    }
    return corners.count > 2 ? Ring(corners) : nil
  }
}

/// The corners of the part on the inner side of a line.
@inline(__always)
private func part(
  of corners: [Point], _ isInside: (Point) -> Bool, _ cut: (Point, Point) -> Point
) -> [Point] {
  guard var previous = corners.last else { return [] }
  var wasInside = isInside(previous)
  var kept: [Point] = []
  for corner in corners {
    let isInside = isInside(corner)
    if isInside != wasInside { kept.append(cut(previous, corner)) }
    if isInside { kept.append(corner) }
    (previous, wasInside) = (corner, isInside)
  }
  return kept
}

private func cutX(_ a: Point, _ b: Point, _ x: Double) -> Point {
  Point(x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
}

private func cutY(_ a: Point, _ b: Point, _ y: Double) -> Point {
  Point(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y)
}

extension Polygon {
  /// The part of the polygon inside the box, for filling (see ``Ring/clipped(to:)``).
  package func clipped(to box: Box) -> Polygon? {
    guard let outer = outer.clipped(to: box) else { return nil }
    return Polygon(outer, holes: holes.compactMap { $0.clipped(to: box) })
  }
}
