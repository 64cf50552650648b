import Geometry

extension Area {
  /// The size in square kilometres, on the WGS84 ellipsoid, of an area in longitudes and latitudes.
  /// Its edges are straight lines in degrees.
  package var squareKilometres: Double {
    // With points at most 0.1° apart, an edge that is straight in degrees differs from the geodesic
    // by less than two metres.
    let parts = map { part in
      Polygon(
        part.outer.densified(step: 0.1), holes: part.holes.map { $0.densified(step: 0.1) })
    }
    return Geodesic.area(of: parts) / 1e6
  }
}

extension Ring {
  /// The ring with points added to its edges, so that neighbours are at most `step` apart.
  fileprivate func densified(step: Double) -> Ring {
    let points = closed.points
    return Ring(
      zip(points, points.dropFirst()).flatMap { start, end in
        let count = max(1, (start.distance(to: end) / step).rounded(.up))
        return (0..<Int(count)).map { start.interpolated(to: end, Double($0) / count) }
      })
  }
}
