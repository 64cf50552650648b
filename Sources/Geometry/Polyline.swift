/// A line that consists of straight segments.
public struct Polyline: Hashable, Sendable {
  package var points: [Point]

  /// Creates a line on the globe from at least two positions.
  public init(positions: [LonLat]) { points = positions.map(\.point) }

  /// The points of a line on the globe.
  public var positions: [LonLat] { points.map { LonLat($0) } }

  package init(_ points: [Point]) { self.points = points }

  package var box: Box? { Box(points) }

  /// The total length of the segments.
  package var length: Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
  }

  package var reversed: Polyline { Polyline(points.reversed()) }

  /// The point at `distance` along the line and the unit vector of the direction there. Distances
  /// beyond an end give that end. Nil if the line has no two distinct points.
  package func location(at distance: Double) -> (point: Point, direction: Vector)? {
    var rest = distance
    var last: (point: Point, direction: Vector)?
    for (start, end) in zip(points, points.dropFirst()) {
      let step = start.distance(to: end)
      guard step > 0 else { continue }
      let direction = (end - start) * (1 / step)
      if rest <= step { return (start + direction * max(rest, 0), direction) }
      rest -= step
      last = (end, direction)
    }
    return last
  }

  /// The points and directions at several distances along the line, as ``location(at:)`` returns
  /// them, found in one pass. `distances` must be in ascending order.
  package func locations(at distances: [Double]) -> [(point: Point, direction: Vector)] {
    var found: [(point: Point, direction: Vector)] = []
    found.reserveCapacity(distances.count)
    var travelled = 0.0
    var last: (point: Point, direction: Vector)?
    var next = 0
    for (start, end) in zip(points, points.dropFirst()) {
      let step = start.distance(to: end)
      guard step > 0 else { continue }
      let direction = (end - start) * (1 / step)
      while next < distances.count, distances[next] - travelled <= step {
        found.append((start + direction * max(distances[next] - travelled, 0), direction))
        next += 1
      }
      travelled += step
      last = (end, direction)
    }
    if let last { found += distances[next...].map { _ in last } }
    return found
  }

  /// The part between two distances along the line. Distances beyond an end are replaced by that
  /// end. Empty if nothing is left.
  package func part(from start: Double, to end: Double) -> Polyline {
    let (start, end) = (max(start, 0), min(end, length))
    guard end > start, let first = location(at: start), let last = location(at: end) else {
      return Polyline([])
    }
    var inner: [Point] = []
    var travelled = 0.0
    for (a, b) in zip(points, points.dropFirst()) {
      travelled += a.distance(to: b)
      if travelled > start && travelled < end { inner.append(b) }
    }
    return Polyline([first.point] + inner + [last.point])
  }

  /// The parts between consecutive distances along the line, as ``part(from:to:)`` returns them,
  /// found in one pass. `places` must ascend from 0 to the length of the line.
  package func parts(between places: [Double]) -> [Polyline] {
    let corners = locations(at: places).map(\.point)
    guard corners.count == places.count else { return [] }
    var parts: [Polyline] = []
    var inner: [Point] = []
    var travelled = 0.0
    var next = 1
    for (a, b) in zip(points, points.dropFirst()) {
      travelled += a.distance(to: b)
      while next < places.count - 1, travelled >= places[next] {
        parts.append(Polyline([corners[next - 1]] + inner + [corners[next]]))
        (inner, next) = ([], next + 1)
      }
      if travelled > places[next - 1], next < places.count, travelled < places[next] {
        inner.append(b)
      }
    }
    if next < places.count {
      parts.append(Polyline([corners[next - 1]] + inner + [corners[next]]))
    }
    return parts
  }

  /// The distance from `point` to the nearest point of the line.
  package func distance(to point: Point) -> Double {
    zip(points, points.dropFirst()).reduce(.infinity) {
      min($0, point.distance(toSegment: $1.0, $1.1))
    }
  }

  /// The line with evenly spaced points, at most `step` apart. The ends do not change.
  package func resampled(step: Double) -> Polyline {
    let length = length
    guard length > 0, step > 0, let first = points.first, let last = points.last else {
      return self
    }
    let count = max(1, Int((length / step).rounded(.up)))
    let spacing = length / Double(count)
    var result = [first]
    result.reserveCapacity(count + 1)
    var travelled = 0.0
    for (a, b) in zip(points, points.dropFirst()) {
      let edge = a.distance(to: b)
      while result.count < count, spacing * Double(result.count) <= travelled + edge, edge > 0 {
        let share = (spacing * Double(result.count) - travelled) / edge
        result.append(a.interpolated(to: b, share))
      }
      travelled += edge
    }
    return Polyline(result + [last])
  }

  /// The line with its corners cut `rounds` times by Chaikin's algorithm (Chaikin 1974). The ends
  /// do not change.
  package func smoothed(rounds: Int) -> Polyline {
    var current = points
    for _ in 0..<rounds where current.count > 2 {
      var next = [current[0]]
      for (a, b) in zip(current, current.dropFirst()) {
        next.append(a.interpolated(to: b, 0.25))
        next.append(a.interpolated(to: b, 0.75))
      }
      next.append(current[current.count - 1])
      current = next
    }
    return Polyline(current)
  }
}

extension Point {
  /// The distance to the nearest point of the segment from `a` to `b`.
  package func distance(toSegment a: Point, _ b: Point) -> Double {
    let along = b - a
    let squared = along.dot(along)
    guard squared > 0 else { return distance(to: a) }
    let t = min(1, max(0, (self - a).dot(along) / squared))
    return distance(to: a + along * t)
  }
}
