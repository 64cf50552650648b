import CProj
import Geometry

/// Geodesics and areas on the WGS84 ellipsoid (Karney 2013, "Algorithms for geodesics"), accurate
/// to nanometres. Points hold the longitude (`x`) and latitude (`y`) in degrees.
package enum Geodesic {
  private static let ellipsoid: geod_geodesic = {
    // Functions that measure distances do not throw, and a wrong number would be worse than a
    // crash. Callers that can report a missing library call `ProjLibrary.load()` first.
    if let failure = ProjLibrary.failure { fatalError("\(failure)") }
    var ellipsoid = geod_geodesic()
    geod_init(&ellipsoid, 6_378_137, 1 / 298.257223563)
    return ellipsoid
  }()

  /// The length of the geodesic, in metres.
  package static func distance(_ start: LonLat, _ end: LonLat) -> Double {
    inverse(start, end).distance
  }

  /// The length of the geodesic in metres, and its direction at the start in degrees clockwise from
  /// north, −180…180.
  package static func inverse(
    _ start: LonLat, _ end: LonLat
  ) -> (distance: Double, azimuth: Double) {
    var (distance, azimuth) = (0.0, 0.0)
    withUnsafePointer(to: ellipsoid) {
      geod_inverse(
        $0, start.latitude, start.longitude, end.latitude, end.longitude, &distance, &azimuth, nil)
    }
    return (distance, azimuth)
  }

  /// The position at `distance` metres from `start` in the direction `azimuth`, in degrees
  /// clockwise from north.
  package static func direct(_ start: LonLat, azimuth: Double, distance: Double) -> LonLat {
    var end = LonLat(0, 0)
    withUnsafePointer(to: ellipsoid) {
      geod_direct(
        $0, start.latitude, start.longitude, azimuth, distance, &end.latitude, &end.longitude, nil)
    }
    return end
  }

  /// The length of the line in metres. Its edges are geodesics.
  package static func length(of line: Polyline) -> Double {
    zip(line.points, line.points.dropFirst()).reduce(0) {
      $0 + distance(LonLat($1.0), LonLat($1.1))
    }
  }

  /// The area inside the ring in square metres. Its edges are geodesics, so long edges along a
  /// parallel must be divided into short ones first.
  package static func area(of ring: Ring) -> Double {
    var sum = geod_polygon()
    var area = 0.0
    withUnsafePointer(to: ellipsoid) { ellipsoid in
      geod_polygon_init(&sum, 0)
      for point in ring.points { geod_polygon_addpoint(ellipsoid, &sum, point.y, point.x) }
      _ = geod_polygon_compute(ellipsoid, &sum, 0, 1, &area, nil)
    }
    return abs(area)
  }

  /// The area inside the outer ring and outside the holes, in square metres.
  package static func area(of polygon: Polygon) -> Double {
    polygon.holes.reduce(area(of: polygon.outer)) { $0 - area(of: $1) }
  }

  /// The sum of the areas of all parts, in square metres.
  package static func area(of area: Area) -> Double {
    area.reduce(0) { $0 + self.area(of: $1) }
  }
}
