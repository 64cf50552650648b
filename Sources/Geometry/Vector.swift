import Foundation

/// A displacement in a plane.
package struct Vector: Hashable, Sendable {
  package var dx: Double
  package var dy: Double

  @inlinable
  package init(_ dx: Double, _ dy: Double) {
    self.dx = dx
    self.dy = dy
  }

  /// The unit vector at `angle` radians from the x axis towards the y axis.
  @inlinable
  package init(angle: Double) { self.init(cos(angle), sin(angle)) }

  @inlinable
  package var length: Double { (dx * dx + dy * dy).squareRoot() }

  /// The angle from the x axis towards the y axis, −π…π.
  @inlinable
  package var angle: Double { atan2(dy, dx) }

  /// The unit vector in the same direction. The zero vector does not change.
  @inlinable
  package var normalized: Vector {
    let length = length
    return length > 0 ? self * (1 / length) : self
  }

  /// The vector rotated by 90° from the x axis towards the y axis.
  @inlinable
  package var perpendicular: Vector { Vector(-dy, dx) }

  @inlinable
  package func dot(_ other: Vector) -> Double { dx * other.dx + dy * other.dy }

  /// The z component of the cross product. It is positive if the rotation from this vector to
  /// `other` is from the x axis towards the y axis.
  @inlinable
  package func cross(_ other: Vector) -> Double { dx * other.dy - dy * other.dx }

  @inlinable
  package static func * (vector: Vector, factor: Double) -> Vector {
    Vector(vector.dx * factor, vector.dy * factor)
  }

  @inlinable
  package static func + (a: Vector, b: Vector) -> Vector { Vector(a.dx + b.dx, a.dy + b.dy) }

  @inlinable
  package static prefix func - (vector: Vector) -> Vector { Vector(-vector.dx, -vector.dy) }
}
