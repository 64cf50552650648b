import Foundation

/// An affine transformation of the plane: `x' = a·x + c·y + tx`, `y' = b·x + d·y + ty`.
package struct Transform: Hashable, Sendable {
  package var a: Double
  package var b: Double
  package var c: Double
  package var d: Double
  package var tx: Double
  package var ty: Double

  package init(a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double) {
    (self.a, self.b, self.c, self.d, self.tx, self.ty) = (a, b, c, d, tx, ty)
  }

  package static let identity = Transform(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0)

  /// Creates a transformation that scales about the origin, then rotates by `angle` radians from
  /// the x axis towards the y axis, and then moves the origin to `origin`.
  package init(origin: Point, angle: Double = 0, scale: Double = 1) {
    let (s, c) = (sin(angle) * scale, cos(angle) * scale)
    self.init(a: c, b: s, c: -s, d: c, tx: origin.x, ty: origin.y)
  }

  package func apply(_ point: Point) -> Point {
    Point(a * point.x + c * point.y + tx, b * point.x + d * point.y + ty)
  }
}
