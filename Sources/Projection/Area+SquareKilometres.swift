import Geometry

extension Area {
  /// The size of an area in longitudes and latitudes, in square kilometres on the WGS84 ellipsoid. Edges
  /// are straight in degrees.
  package var squareKilometres: Double {
    // A straight edge leaves the shortest path by less than two metres in so many degrees.
    let parts = map { part in
      Polygon(
        part.outer.densified(step: 0.1), holes: part.holes.map { $0.densified(step: 0.1) })
    }
    return Geodesic.area(of: parts) / 1e6
  }
}

extension Ring {
  /// The ring with points at most `step` apart on its edges.
  fileprivate func densified(step: Double) -> Ring {
    let points = closed.points
    return Ring(
      zip(points, points.dropFirst()).flatMap { start, end in
        let count = max(1, (start.distance(to: end) / step).rounded(.up))
        return (0..<Int(count)).map { start.interpolated(to: end, Double($0) / count) }
      })
  }
}
