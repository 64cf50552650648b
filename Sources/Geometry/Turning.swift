// Shapes in longitudes and latitudes, moved round the globe: `x` is a longitude in degrees.

extension Polygon {
  /// The polygon moved to the east by the given number of degrees.
  package func turned(by degrees: Double) -> Polygon {
    degrees == 0 ? self : map { Point($0.x + degrees, $0.y) }
  }
}

extension Polyline {
  /// The line moved to the east by the given number of degrees.
  package func turned(by degrees: Double) -> Polyline {
    degrees == 0 ? self : Polyline(points.map { Point($0.x + degrees, $0.y) })
  }
}
