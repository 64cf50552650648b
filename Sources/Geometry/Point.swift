/// A position in a plane, in the unit of that plane: metres in a projected reference system,
/// millimetres on a page. `y` grows northwards in a projected system and downwards on a page.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  @inlinable
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The distance to another point, in the unit of the plane.
  @inlinable
  package func distance(to other: Point) -> Double { (other - self).length }

  /// The point with both coordinates multiplied by `factor`.
  @inlinable
  package func scaled(by factor: Double) -> Point { Point(x * factor, y * factor) }

  @inlinable
  package var isFinite: Bool { x.isFinite && y.isFinite }

  /// The point at the fraction `t` (0…1) of the way to `other`.
  @inlinable
  package func interpolated(to other: Point, _ t: Double) -> Point {
    Point(x + (other.x - x) * t, y + (other.y - y) * t)
  }

  @inlinable
  package static func + (point: Point, vector: Vector) -> Point {
    Point(point.x + vector.dx, point.y + vector.dy)
  }

  @inlinable
  package static func - (point: Point, vector: Vector) -> Point {
    Point(point.x - vector.dx, point.y - vector.dy)
  }

  @inlinable
  package static func - (end: Point, start: Point) -> Vector {
    Vector(end.x - start.x, end.y - start.y)
  }
}
