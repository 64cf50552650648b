import Geometry

/// Why an overlay could not be made.
package enum OverlayError: Error, Hashable, CustomStringConvertible {
  /// GEOS could not start.
  case unavailable
  /// A coordinate is infinite or not a number.
  case notFinite(Point)
  /// A ring has fewer than three points.
  case shortRing([Point])
  /// GEOS refused the operation; `reason` is its own text and may differ between versions.
  case failed(operation: String, reason: String)

  /// A place where the fault shows, when the input is at fault.
  package var location: Point? {
    switch self {
    case .notFinite, .unavailable, .failed: nil
    case .shortRing(let points): points.first
    }
  }

  package var description: String {
    switch self {
    case .unavailable: "the geometry library GEOS could not start"
    case .notFinite(let point): "a coordinate is not a finite number: (\(point.x), \(point.y))"
    case .shortRing(let points):
      "a ring of \(points.count) points encloses nothing"
        + (points.first.map { ": it starts at (\($0.x), \($0.y))" } ?? "")
    case .failed(let operation, let reason): "\(operation) failed: \(reason)"
    }
  }
}
