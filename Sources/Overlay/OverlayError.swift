import Geometry

/// The reason for which an overlay operation failed.
package enum OverlayError: Error, Hashable, CustomStringConvertible {
  /// GEOS could not be initialised.
  case unavailable
  /// A coordinate is infinite or not a number.
  case notFinite(Point)
  /// The shapes cross themselves or each other more often than `limit` allows, near `place`.
  case tooManyCrossings(limit: Int, place: Point?)
  /// GEOS refused the operation, even with repaired shapes and on a grid. `reason` is the text from
  /// GEOS. It is not shown to users, because it depends on the version and gives coordinates in the
  /// plane of the operation.
  case failed(operation: String, reason: String)

  /// The location of the fault in the input, if it is known.
  package var location: Point? {
    switch self {
    case .notFinite, .unavailable, .failed: nil
    case .tooManyCrossings(_, let place): place
    }
  }

  /// What is wrong, as one sentence without a full stop.
  package var message: String {
    switch self {
    case .unavailable: "the geometry library GEOS could not start"
    case .notFinite(let point): "a coordinate is not a finite number: (\(point.x), \(point.y))"
    case .tooManyCrossings(let limit, _):
      "shapes cross each other more than \(limit) times, crowd together, or lie in each other by the hundred"
    case .failed(let operation, _):
      "shapes cross or touch in a way that cannot be mended (\(operation))"
    }
  }

  /// How to correct it.
  package var hint: String? {
    switch self {
    case .unavailable, .notFinite: nil
    case .tooManyCrossings: "mend them, or raise the limit of crossings"
    case .failed: "mend the rings there, or move one of their corners a little"
    }
  }

  package var description: String { hint.map { "\(message); \($0)" } ?? message }
}
