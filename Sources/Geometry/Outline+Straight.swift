extension Outline {
  /// The default for the largest distance between a curve and its straight segments, in
  /// millimetres. It is too small to be visible on a page.
  package static let flatness = 0.05

  /// The path with its curves replaced by straight segments. `tolerance` is the largest distance
  /// between a curve and its segments.
  package func straightened(to tolerance: Double = Outline.flatness) -> Outline {
    guard steps.contains(.curve) else { return self }
    var straight = Outline()
    var pen = Point(0, 0)
    var start = pen
    var next = 0
    for step in steps {
      switch step {
      case .move:
        (pen, start) = (points[next], points[next])
        straight.append(.move(pen))
      case .line:
        pen = points[next]
        straight.append(.line(pen))
      case .curve:
        let (a, b, end) = (points[next], points[next + 1], points[next + 2])
        let count = pieceCount(pen, a, b, end, tolerance)
        for piece in 1..<max(count, 1) {
          straight.append(.line(bezier(pen, a, b, end, Double(piece) / Double(count))))
        }
        straight.append(.line(end))
        pen = end
      case .close:
        straight.append(.close)
        pen = start
      }
      next += step.pointCount
    }
    return straight
  }

  /// The path as straight lines. A closed one ends where it starts. `tolerance` is the largest
  /// distance between a curve and its segments.
  package func flattened(tolerance: Double = Outline.flatness) -> [Polyline] {
    var lines: [Polyline] = []
    var current: [Point] = []
    for element in straightened(to: tolerance).elements {
      switch element {
      case .move(let point):
        if current.count > 1 { lines.append(Polyline(current)) }
        current = [point]
      case .line(let point): current.append(point)
      case .curve: break
      case .close: if let first = current.first { current.append(first) }
      }
    }
    if current.count > 1 { lines.append(Polyline(current)) }
    return lines
  }
}

/// The number of straight segments for a cubic curve (Wang's formula), at most 100.
private func pieceCount(
  _ start: Point, _ a: Point, _ b: Point, _ end: Point, _ tolerance: Double
) -> Int {
  let first = Vector(start.x - 2 * a.x + b.x, start.y - 2 * a.y + b.y)
  let second = Vector(a.x - 2 * b.x + end.x, a.y - 2 * b.y + end.y)
  let bend = max(first.length, second.length)
  return Int(min(max(1, (0.75 * bend / tolerance).squareRoot().rounded(.up)), 100))
}

/// The point at parameter `t` (0…1) of a cubic Bézier curve.
private func bezier(_ a: Point, _ b: Point, _ c: Point, _ d: Point, _ t: Double) -> Point {
  let s = 1 - t
  let (wa, wb, wc, wd) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
  return Point(
    wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y)
}
