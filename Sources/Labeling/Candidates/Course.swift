import Geometry

/// A stretch of a smoothed path in reading direction: left to right, or upwards when it is vertical.
struct Course {
  private let points: [Point]
  /// Unit vectors that point upwards for a reader of the text.
  private let up: [Vector]
  /// How far the true path rises above the smoothed one, as the reader sees it.
  let reachUp: Double
  /// How far the true path falls below the smoothed one, as the reader sees it.
  let reachDown: Double

  /// The stretch between two distances along the path; nil when it holds fewer than two points.
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
    // To the right of travel is below for the reader of text that runs the same way.
    let right = smooth.deviations[first...last].reduce(0) { max($0, $1) }
    let left = smooth.deviations[first...last].reduce(0) { max($0, -$1) }
    (reachUp, reachDown) = isForward ? (left, right) : (right, left)
  }

  /// The course moved up by `rise`, or down when it is negative; nil where it is bent too tightly for
  /// that.
  func raised(by rise: Double) -> Polyline? {
    let moved = zip(points, up).map { $0 + $1 * rise }
    for index in points.indices.dropLast()
    where (points[index + 1] - points[index]).dot(moved[index + 1] - moved[index]) < 0 {
      return nil
    }
    return Polyline(moved)
  }
}
