import Geometry

/// A rectangle at any angle: a row of text, or a piece of curved text about one letter long.
package struct OrientedBox: Hashable, Sendable {
  package var center: Point
  /// The unit vector in reading direction.
  package var axis: Vector
  package var halfLength: Double
  package var halfHeight: Double

  package init(center: Point, axis: Vector, halfLength: Double, halfHeight: Double) {
    self.center = center
    self.axis = axis
    self.halfLength = halfLength
    self.halfHeight = halfHeight
  }

  package init(_ box: Box) {
    self.init(
      center: box.center, axis: Vector(1, 0), halfLength: box.width / 2, halfHeight: box.height / 2)
  }

  /// The corners in the order upper left, upper right, lower right, lower left, as seen by the
  /// reader.
  package var corners: [Point] {
    let along = axis * halfLength
    let down = axis.perpendicular * halfHeight
    return [
      center - along - down, center + along - down, center + along + down, center - along + down,
    ]
  }

  package var bounds: Box {
    let dx = abs(axis.dx) * halfLength + abs(axis.dy) * halfHeight
    let dy = abs(axis.dy) * halfLength + abs(axis.dx) * halfHeight
    return Box(
      minX: center.x - dx, minY: center.y - dy, maxX: center.x + dx, maxY: center.y + dy)
  }

  package var area: Double { 4 * halfLength * halfHeight }

  /// The point in the coordinate system of the box: origin at the centre, `x` along the axis, `y`
  /// downwards.
  func local(_ point: Point) -> Point {
    let v = point - center
    return Point(v.dot(axis), axis.cross(v))
  }

  /// Whether the boxes are closer than `clearance`, or, if both are horizontal, stand above each
  /// other at less than the vertical distance `stack`.
  func isNear(_ other: OrientedBox, clearance: Double, stack: Double) -> Bool {
    guard stack > clearance, axis.dy == 0, other.axis.dy == 0 else {
      return isNear(other, clearance: clearance)
    }
    let between = other.center - center
    return abs(between.dx) < halfLength + other.halfLength + clearance
      && abs(between.dy) < halfHeight + other.halfHeight + stack
  }

  /// Whether the boxes are closer than `clearance`. False is certain. At corners the test may
  /// return true up to √2 times the clearance.
  func isNear(_ other: OrientedBox, clearance: Double) -> Bool {
    let between = other.center - center
    if axis.dy == 0, other.axis.dy == 0 {
      return abs(between.dx) < halfLength + other.halfLength + clearance
        && abs(between.dy) < halfHeight + other.halfHeight + clearance
    }
    let farthest = halfLength + halfHeight + other.halfLength + other.halfHeight + clearance
    guard abs(between.dx) < farthest, abs(between.dy) < farthest else { return false }
    let cosine = abs(axis.dot(other.axis))
    let sine = abs(axis.cross(other.axis))
    return abs(between.dot(axis))
      < halfLength + other.halfLength * cosine + other.halfHeight * sine + clearance
      && abs(axis.cross(between))
        < halfHeight + other.halfLength * sine + other.halfHeight * cosine + clearance
      && abs(between.dot(other.axis))
        < other.halfLength + halfLength * cosine + halfHeight * sine + clearance
      && abs(other.axis.cross(between))
        < other.halfHeight + halfLength * sine + halfHeight * cosine + clearance
  }

  /// The distance from the point to the box. 0 inside.
  func distance(to point: Point) -> Double {
    let p = local(point)
    return Vector(max(0, abs(p.x) - halfLength), max(0, abs(p.y) - halfHeight)).length
  }

  /// The length of the part of a segment that lies inside the box, grown by `margin`
  /// (Liang–Barsky).
  func lengthInside(_ start: Point, _ end: Point, margin: Double) -> Double {
    let (a, b) = (local(start), local(end))
    let (halfX, halfY) = (halfLength + margin, halfHeight + margin)
    var (t0, t1) = (0.0, 1.0)
    guard
      narrow(&t0, &t1, from: a.x, to: b.x, half: halfX),
      narrow(&t0, &t1, from: a.y, to: b.y, half: halfY)
    else { return 0 }
    return (t1 - t0) * a.distance(to: b)
  }

  /// Whether the segment is closer than `margin`. At corners the test may return true up to √2
  /// times the margin.
  func isNear(_ start: Point, _ end: Point, margin: Double) -> Bool {
    let (a, b) = (local(start), local(end))
    var (t0, t1) = (0.0, 1.0)
    return narrow(&t0, &t1, from: a.x, to: b.x, half: halfLength + margin)
      && narrow(&t0, &t1, from: a.y, to: b.y, half: halfHeight + margin)
  }
}

/// Narrows the range `t0…t1` of a segment to the part in which one coordinate lies strictly within
/// ±`half`. Returns false if nothing is left.
private func narrow(
  _ t0: inout Double, _ t1: inout Double, from a: Double, to b: Double, half: Double
) -> Bool {
  let d = b - a
  if d == 0 { return abs(a) < half }
  let (u, v) = ((-half - a) / d, (half - a) / d)
  t0 = max(t0, min(u, v))
  t1 = min(t1, max(u, v))
  return t0 < t1
}
