extension Polyline {
  /// The line without the points that lie closer than `tolerance` to the simplified line (Douglas &
  /// Peucker 1973). The ends do not change.
  package func simplified(tolerance: Double) -> Polyline {
    guard points.count > 2, tolerance > 0 else { return self }
    return withMarks(tolerance: tolerance) { keep, count in
      if count == points.count { return self }
      let kept = [Point](unsafeUninitializedCapacity: count) { buffer, filled in
        for index in points.indices where keep[index] {
          buffer.initializeElement(at: filled, to: points[index])
          filled += 1
        }
      }
      return Polyline(kept)
    }
  }

  /// The indices of the points that ``simplified(tolerance:)`` keeps, in ascending order.
  package func keptPoints(tolerance: Double) -> [Int] {
    guard points.count > 2, tolerance > 0 else { return Array(points.indices) }
    return withMarks(tolerance: tolerance) { keep, _ in points.indices.filter { keep[$0] } }
  }

  /// Calls `body` with a flag for each point that says whether it is kept, and with the number of
  /// kept points.
  private func withMarks<Value>(
    tolerance: Double, _ body: (UnsafeMutableBufferPointer<Bool>, Int) -> Value
  ) -> Value {
    withUnsafeTemporaryAllocation(of: Bool.self, capacity: points.count) { keep in
      keep.initialize(repeating: false)
      keep[0] = true
      keep[points.count - 1] = true
      let count = points.withUnsafeBufferPointer { points in
        2 + mark(points, in: keep, tolerance: tolerance)
      }
      return body(keep, count)
    }
  }
}

/// The average number of tests for each point after which the rest of the line is split in the
/// middle without a search for the farthest point. Coasts need about forty.
private let mostLooks = 400
/// Stretches of at most this many points are always searched for the farthest point.
private let shortStretch = 256

/// Marks the points to keep between the first and the last point.
///
/// - Returns: The number of marked points.
private func mark(
  _ points: UnsafeBufferPointer<Point>, in keep: UnsafeMutableBufferPointer<Bool>, tolerance: Double
) -> Int {
  var count = 0
  var pending = [(0, points.count - 1)]
  // In a shape like a comb each split removes a single tooth after a test of all others, so the
  // work grows with the square of the number of points. In that case the rest is split in the
  // middle.
  var looks = mostLooks * points.count
  while let (first, last) = pending.popLast() {
    looks -= last - first
    if looks < 0, last - first > shortStretch {
      let middle = (first + last) / 2
      keep[middle] = true
      count += 1
      pending.append((first, middle))
      pending.append((middle, last))
      continue
    }
    let chord = Chord(from: points[first], to: points[last])
    var worst = (index: first, square: tolerance * tolerance)
    for index in (first + 1)..<max(last, first + 1) {
      let square = chord.squaredDistance(of: points[index])
      if square > worst.square { worst = (index, square) }
    }
    guard worst.index != first else { continue }
    keep[worst.index] = true
    count += 1
    pending.append((first, worst.index))
    pending.append((worst.index, last))
  }
  return count
}

extension Ring {
  /// The ring, simplified as two lines: it is split at its first point and at the point farthest
  /// from it. Nil if fewer than three points are left.
  package func simplified(tolerance: Double) -> Ring? {
    guard points.count > 3, let first = points.first else {
      return points.count == 3 ? self : nil
    }
    var far = 0
    for index in points.indices
    where points[index].distance(to: first) > points[far].distance(to: first) {
      far = index
    }
    let out = Polyline(Array(points[0...far])).simplified(tolerance: tolerance).points
    let back = Polyline(Array(points[far...]) + [first]).simplified(tolerance: tolerance).points
    let ring = Ring(out + back.dropFirst())
    return ring.points.count > 2 ? ring : nil
  }
}

/// A segment to which the distances of many points are measured. It uses squared distances to avoid
/// square roots.
private struct Chord {
  private let start: Point
  private let way: Vector
  /// The squared length of the segment, and its reciprocal. The reciprocal is 0 for a segment
  /// without length.
  private let square: Double
  private let inverse: Double

  init(from start: Point, to end: Point) {
    self.start = start
    way = end - start
    square = way.dot(way)
    inverse = square > 0 ? 1 / square : 0
  }

  @inline(__always)
  func squaredDistance(of point: Point) -> Double {
    let offset = point - start
    let along = offset.dot(way)
    if along <= 0 { return offset.dot(offset) }
    if along >= square {
      let rest = Vector(offset.dx - way.dx, offset.dy - way.dy)
      return rest.dot(rest)
    }
    let across = way.cross(offset)
    return across * across * inverse
  }
}
