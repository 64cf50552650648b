import CGEOS
import Geometry
import Work

/// Overlay, buffer, repair and validity test of areas and lines in a plane, with GEOS.
///
/// An instance may be used on one thread only. Distances and tolerances are in the unit of the
/// plane.
///
/// Result areas have a standard form. Their parts are sorted by size, largest first. Outer rings
/// run from the x axis towards the y axis, which is counter-clockwise with `y` upwards; holes run
/// in the opposite direction. Each ring starts at its leftmost point, and at the lowest of these.
/// Points and lines that result from an operation on areas are dropped.
///
/// Input areas should be valid (see ``invalidity(of:)``). If they are not and GEOS refuses them,
/// they are repaired first. The time and memory that GEOS needs depend on the crossings of the
/// edges. So these are counted before each operation, and they are limited for each operation and
/// for all operations of an instance together.
package final class Overlay {
  let handle: GEOSContextHandle_t
  let limit: Int
  private var lastMessage: String?
  /// The largest number of crossings between edges in an operation.
  package var crossingLimit: Int { limit }
  /// The crossings of all operations so far.
  private var spent = 0

  /// Creates an overlay.
  ///
  /// - Parameter crossings: The largest number of crossings between edges in an operation.
  /// - Throws: ``OverlayError/unavailable`` if GEOS cannot be initialised.
  package init(crossings: Int = Crossings.usualLimit) throws(OverlayError) {
    guard let handle = GEOS_init_r() else { throw .unavailable }
    self.handle = handle
    limit = crossings
    _ = GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, owner in
        guard let message, let owner else { return }
        Unmanaged<Overlay>.fromOpaque(owner).takeUnretainedValue().lastMessage =
          String(cString: message)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { GEOS_finish_r(handle) }

  /// The number of points from which on crossings are counted. Smaller shapes cannot cross often
  /// enough to matter.
  private static let leastEdges = 32
  /// The limit for all operations together, as a multiple of the limit for one operation.
  private static let operations = 20
  /// The largest number of pairs of nearby edges that GEOS may have to compare, in addition to
  /// ``nearShare`` for each edge. So many take a fraction of a second.
  package static let nearPairs = 20_000_000
  package static let nearShare = 100

  /// The number of crossings above which validity is tested first. With so many crossings GEOS
  /// takes long to find that an area is invalid.
  private static let fewCrossings = 500

  /// Counts the crossings of lines with themselves and with each other, and refuses too many.
  ///
  /// - Returns: Whether there are so many crossings that the shapes should be tested for validity
  ///   before they are used.
  /// - Throws: ``OverlayError/tooManyCrossings(limit:place:)``.
  @discardableResult
  func admit(_ lines: [Polyline]) throws(OverlayError) -> Bool {
    guard lines.reduce(0, { $0 + $1.points.count }) >= Self.leastEdges else { return false }
    return try spend(
      timed(.overlay) {
        Crossings(of: lines, limit: limit, nearLimit: Self.nearPairs, nearShare: Self.nearShare)
      })
  }

  /// Counts the crossings of lines with themselves, with each other, and with edges that have
  /// already been counted, and refuses too many.
  ///
  /// - Throws: ``OverlayError/tooManyCrossings(limit:place:)``.
  func admit(_ lines: [Polyline], on admitted: [Polyline]) throws(OverlayError) {
    _ = try spend(
      timed(.overlay) {
        Crossings(
          of: lines, and: admitted, limit: limit, nearLimit: Self.nearPairs,
          nearShare: Self.nearShare)
      })
  }

  private func spend(_ found: Crossings) throws(OverlayError) -> Bool {
    spent += found.excess
    let isTooMuch = spent / Self.operations > limit
    guard !found.isMore, !isTooMuch else {
      throw .tooManyCrossings(limit: limit, place: found.place)
    }
    return found.excess > Self.fewCrossings
  }

  /// Refuses areas with very many nested rings, because GEOS compares each ring with all rings
  /// around it.
  ///
  /// - Throws: ``OverlayError/tooManyCrossings(limit:place:)``.
  func admitRings(_ area: Area) throws(OverlayError) {
    guard area.reduce(0, { $0 + $1.holes.count + 1 }) >= Self.fewRings else { return }
    let nest = RingNesting(of: area, limit: Self.nestedPairs * limit)
    guard nest.isMore else { return }
    throw .tooManyCrossings(limit: limit, place: nest.place)
  }

  /// The number of rings from which on nesting is counted. Areas with fewer rings cannot be nested
  /// often enough to matter.
  private static let fewRings = 300
  /// The number of nested rings that cost as much as one crossing.
  package static let nestedPairs = 30

  /// Runs a GEOS function and returns its result. A result of nil means that GEOS failed, and
  /// throws an error that names `operation`.
  func run(_ operation: String, _ body: (GEOSContextHandle_t) -> OpaquePointer?)
    throws(OverlayError) -> Shape
  {
    guard let shape = attempt(body) else { throw failure(of: operation) }
    return shape
  }

  /// Runs a GEOS function and returns its result. Nil if GEOS failed.
  func attempt(_ body: (GEOSContextHandle_t) -> OpaquePointer?) -> Shape? {
    lastMessage = nil
    let handle = handle
    return timed(.overlay) { body(handle) }.map { Shape(handle: handle, pointer: $0) }
  }

  /// The error for a GEOS function that has just failed, with the reason from GEOS.
  func failure(of operation: String) -> OverlayError {
    // This is the name of the C++ exception for a lack of memory.
    if lastMessage?.contains("bad_alloc") == true { Collapse.happens(for: .memory) }
    return .failed(operation: operation, reason: lastMessage ?? "GEOS gave no reason")
  }
}

/// A GEOS geometry that is freed together with its owner. It must not outlive its handle.
struct Shape: ~Copyable {
  let handle: GEOSContextHandle_t
  let pointer: OpaquePointer

  deinit { GEOSGeom_destroy_r(handle, pointer) }

  /// Passes the ownership of the geometry to the caller, usually for a collection or polygon.
  consuming func release() -> OpaquePointer {
    let pointer = pointer
    discard self
    return pointer
  }
}
