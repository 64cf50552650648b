import Foundation

extension [Polygon] {
  /// Parallel hatch lines that fill the area. They end at its edges, so drawing them needs no clip
  /// path.
  ///
  /// - Parameters:
  ///   - angle: The direction of the lines, in degrees from the x axis towards the y axis.
  ///   - spacing: The distance between lines, in the unit of the area. It is counted from the
  ///     origin of the plane, so the lines of adjacent areas with the same angle and spacing are
  ///     aligned.
  package func hatched(angle: Double, spacing: Double) -> [Polyline] {
    precondition(spacing > 0, "hatch lines need a positive spacing")
    let radians = angle * .pi / 180
    let along = Vector(angle: radians)
    let across = along.perpendicular
    let segments = flatMap(\.rings).flatMap { ring in
      zip(ring.points, ring.points.dropFirst() + ring.points.prefix(1)).map { a, b in
        (start: rotated(a, along, across), end: rotated(b, along, across))
      }
    }
    var crossings: [Int: [Double]] = [:]
    for (start, end) in segments where start.y != end.y {
      let (low, high) = start.y < end.y ? (start, end) : (end, start)
      var row = Int((low.y / spacing).rounded(.up))
      while Double(row) * spacing < high.y {
        let t = (Double(row) * spacing - low.y) / (high.y - low.y)
        crossings[row, default: []].append(low.x + (high.x - low.x) * t)
        row += 1
      }
    }
    return crossings.keys.sorted().flatMap { row -> [Polyline] in
      let xs = (crossings[row] ?? []).sorted()
      let y = Double(row) * spacing
      return stride(from: 0, to: xs.count - 1, by: 2).compactMap { index in
        // Two edges that meet on this row enclose nothing there.
        guard xs[index] < xs[index + 1] else { return nil }
        return Polyline([xs[index], xs[index + 1]].map { restored(Point($0, y), along, across) })
      }
    }
  }
}

private func rotated(_ point: Point, _ along: Vector, _ across: Vector) -> Point {
  let v = point - Point(0, 0)
  return Point(v.dot(along), v.dot(across))
}

private func restored(_ point: Point, _ along: Vector, _ across: Vector) -> Point {
  Point(0, 0) + along * point.x + across * point.y
}
