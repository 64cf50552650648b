/// An open chain of straight segments.
public struct Polyline: Hashable, Sendable {
  package var points: [Point]

  /// A chain over the globe through some positions, at least two.
  public init(positions: [LonLat]) { points = positions.map(\.point) }

  /// The points of a chain over the globe.
  public var positions: [LonLat] { points.map { LonLat($0) } }

  package init(_ points: [Point]) { self.points = points }

  package var box: Box? { Box(points) }

  /// The length along the chain.
  package var length: Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
  }

  package var reversed: Polyline { Polyline(points.reversed()) }

  /// The point at `distance` along the chain and the unit direction of travel there. Distances beyond
  /// an end give that end. Nil for a chain without two distinct points.
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

  /// The places at several distances along the chain, as ``location(at:)`` gives them, found in one walk.
  ///
  /// - Parameter distances: ascending.
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

  /// The part between two distances along the chain, as far as the chain reaches; empty when it does not
  /// reach there.
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

  /// The parts between neighbouring places along the chain, as ``part(from:to:)`` gives them, found in one walk.
  ///
  /// - Parameter places: distances along the chain, ascending, from 0 to its length.
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

  /// The distance from `point` to the nearest place on the chain.
  package func distance(to point: Point) -> Double {
    zip(points, points.dropFirst()).reduce(.infinity) {
      min($0, point.distance(toSegment: $1.0, $1.1))
    }
  }

  /// The chain with points at most `step` apart, evenly spaced along it; the ends stay.
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

  /// The chain with its corners cut `rounds` times by Chaikin's rule (Chaikin 1974); the ends stay.
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
