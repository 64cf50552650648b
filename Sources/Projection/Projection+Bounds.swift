import Geometry

/// The number of sample points along each edge of a box. Between two of them the deviation of a
/// curved edge is too small to be visible.
private let stepsPerEdge = 64

extension Projection {
  /// The smallest box of longitudes (`x`) and latitudes (`y`), in degrees, that contains a box of
  /// the plane. If it crosses the antimeridian, its longitudes continue beyond 180°. A box around a
  /// pole spans all longitudes and extends to the pole. Nil if no point on the edges of `box` has a
  /// position on the globe.
  package func bounds(of box: Box) -> Box? {
    let corners = Ring(box).closed.points
    let edge = zip(corners, corners.dropFirst()).flatMap { start, end in
      (0..<stepsPerEdge).map { start.interpolated(to: end, Double($0) / Double(stepsPerEdge)) }
    }
    var unwrapped: [Point] = []
    for place in inverse(edge + corners.suffix(1)) {
      guard let place else { continue }
      unwrapped.append(Point(nearest(place.longitude, to: unwrapped.last?.x), place.latitude))
    }
    guard var bounds = Box(unwrapped) else { return nil }
    for pole in [-90.0, 90] {
      guard let image = forward(LonLat(0, pole)), box.contains(image) else { continue }
      bounds = Box(
        minX: -180, minY: min(bounds.minY, pole), maxX: 180, maxY: max(bounds.maxY, pole))
    }
    return bounds
  }
}

/// The longitude, shifted by full turns so that it is at most 180° from another one.
private func nearest(_ longitude: Double, to other: Double?) -> Double {
  guard let other else { return longitude }
  return longitude - ((longitude - other) / 360).rounded() * 360
}
