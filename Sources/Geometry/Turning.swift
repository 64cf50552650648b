// Shapes in longitudes and latitudes, moved around the globe. `x` is the longitude in degrees.

extension Polygon {
  /// The polygon moved eastwards by a number of degrees.
  package func turned(by degrees: Double) -> Polygon {
    degrees == 0 ? self : map { Point($0.x + degrees, $0.y) }
  }
}

extension Polyline {
  /// The line moved eastwards by a number of degrees.
  package func turned(by degrees: Double) -> Polyline {
    degrees == 0 ? self : Polyline(points.map { Point($0.x + degrees, $0.y) })
  }
}
