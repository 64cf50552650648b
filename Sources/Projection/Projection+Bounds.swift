import Geometry

/// How many steps are taken along each edge of a box. Between two steps a curved edge bulges by less than the eye
/// sees.
private let stepsPerEdge = 64

extension Projection {
  /// The smallest box of longitudes (`x`) and latitudes (`y`), in degrees, that holds a box of the plane.
  /// East of the date line longitudes run on beyond 180. A box round a pole spans all longitudes and
  /// reaches the pole. Nil when no point of the box's edge has a place on the globe.
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

/// The longitude, or one a full turn away, that lies within half a turn of another.
private func nearest(_ longitude: Double, to other: Double?) -> Double {
  guard let other else { return longitude }
  return longitude - ((longitude - other) / 360).rounded() * 360
}
