import Geometry

extension Outline {
  /// The path with straight pieces in place of its curves.
  ///
  /// - Parameter tolerance: how far the pieces may lie from a curve.
  func straightened(to tolerance: Double) -> Outline {
    var outline = Outline()
    forEachChain(of: [], tolerance: tolerance) { outline.append(Array($0), closed: $1) }
    return outline
  }

  /// Calls `body` with the points of each subpath, curves as straight pieces, and with whether it is closed.
  ///
  /// - Parameters:
  ///   - parts: of the path; the whole path when there are none.
  ///   - tolerance: how far the pieces may lie from a curve.
  func forEachChain(
    of parts: [DisplayList.Part], tolerance: Double,
    _ body: (_ points: ArraySlice<Point>, _ isClosed: Bool) -> Void
  ) {
    if parts.isEmpty { forEachChain(of: steps.indices, from: 0, tolerance, body) }
    for part in parts { forEachChain(of: part.steps, from: part.firstPoint, tolerance, body) }
  }

  /// - Parameter first: the first point of the steps.
  private func forEachChain(
    of range: Range<Int>, from first: Int, _ tolerance: Double,
    _ body: (_ points: ArraySlice<Point>, _ isClosed: Bool) -> Void
  ) {
    var (step, next) = (range.lowerBound, first)
    while step < range.upperBound {
      let rest = steps[step..<range.upperBound].dropFirst()
      let line = rest.prefix { $0 == .line || $0 == .curve }
      let isClosed = rest.dropFirst(line.count).first == .close
      let count = 1 + line.reduce(0) { $0 + $1.pointCount }
      let chain = points[next..<(next + count)]
      let isStraight = count == 1 + line.count
      body(isStraight ? chain : straightPieces(of: chain, line, tolerance)[...], isClosed)
      step += 1 + line.count + (isClosed ? 1 : 0)
      next += count
    }
  }
}

/// The points of straight pieces along lines and cubic Bézier curves.
private func straightPieces(
  of points: ArraySlice<Point>, _ steps: ArraySlice<Outline.Step>, _ tolerance: Double
) -> [Point] {
  var flat = Array(points.prefix(1))
  var next = points.startIndex + 1
  for step in steps {
    let (start, end) = (points[next - 1], points[next + step.pointCount - 1])
    if step == .curve {
      let (a, b) = (points[next], points[next + 1])
      let pieces = pieceCount(start, a, b, end, tolerance)
      for piece in 1..<max(pieces, 1) {
        flat.append(bezier(start, a, b, end, Double(piece) / Double(pieces)))
      }
    }
    flat.append(end)
    next += step.pointCount
  }
  return flat
}

/// The straight pieces that a curve needs (Wang's formula), at most a hundred.
private func pieceCount(_ p: Point, _ a: Point, _ b: Point, _ q: Point, _ tolerance: Double) -> Int
{
  let first = Vector(p.x - 2 * a.x + b.x, p.y - 2 * a.y + b.y)
  let second = Vector(a.x - 2 * b.x + q.x, a.y - 2 * b.y + q.y)
  let bend = max(first.length, second.length)
  return Int(min(max(1, (0.75 * bend / tolerance).squareRoot().rounded(.up)), 100))
}
