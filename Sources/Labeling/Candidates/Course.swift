import Geometry

/// A part of a smoothed path in reading direction: from left to right, or upwards if it is
/// vertical.
struct Course {
  private let points: [Point]
  /// At each point, the unit vector that points upwards for the reader of the text.
  private let up: [Vector]
  /// The largest distance of the original path above the smoothed one, as seen by the reader.
  let reachUp: Double
  /// The largest distance of the original path below the smoothed one, as seen by the reader.
  let reachDown: Double

  /// Takes the part between two distances along the path. Nil if it has fewer than two points.
  init?(_ smooth: SmoothedPath, _ start: Double, _ end: Double) {
    guard
      let first = smooth.distances.lastIndex(where: { $0 <= start + 1e-9 }),
      let last = smooth.distances.firstIndex(where: { $0 >= end - 1e-9 }), last > first
    else { return nil }
    let forward = Array(smooth.points[first...last])
    let chord = forward[forward.count - 1] - forward[0]
    let isForward = abs(chord.dx) > 1e-6 * chord.length ? chord.dx > 0 : chord.dy < 0
    let course = isForward ? forward : forward.reversed()
    points = course
    up = course.indices.map { index in
      let ahead = course[min(index + 1, course.count - 1)] - course[max(index - 1, 0)]
      return -ahead.normalized.perpendicular
    }
    // The right side of a path is below for the reader of text in the same direction.
    let right = smooth.deviations[first...last].reduce(0) { max($0, $1) }
    let left = smooth.deviations[first...last].reduce(0) { max($0, -$1) }
    (reachUp, reachDown) = isForward ? (left, right) : (right, left)
  }

  /// The course moved up by `rise`, or down if `rise` is negative. Nil if the course is bent too
  /// sharply for that.
  func raised(by rise: Double) -> Polyline? {
    let moved = zip(points, up).map { $0 + $1 * rise }
    for index in points.indices.dropLast()
    where (points[index + 1] - points[index]).dot(moved[index + 1] - moved[index]) < 0 {
      return nil
    }
    return Polyline(moved)
  }
}
