import Geometry

/// A square with its lower left corner at (x, y).
func square(_ x: Double, _ y: Double, _ size: Double) -> Polygon {
  Polygon(Box(x: x, y: y, width: size, height: size))
}
