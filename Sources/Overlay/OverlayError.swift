import Geometry

/// Why an overlay could not be made.
package enum OverlayError: Error, Hashable, CustomStringConvertible {
  /// GEOS could not start.
  case unavailable
  /// A coordinate is infinite or not a number.
  case notFinite(Point)
  /// GEOS refused the operation; `reason` is its own text and may differ between versions.
  case failed(operation: String, reason: String)

  package var description: String {
    switch self {
    case .unavailable: "the geometry library GEOS could not start"
    case .notFinite(let point): "a coordinate is not a finite number: (\(point.x), \(point.y))"
    case .failed(let operation, let reason): "\(operation) failed: \(reason)"
    }
  }
}
