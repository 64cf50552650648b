import CGEOS
import Geometry
import Work

/// Polygon overlay, buffers, repair and validity on areas and lines of one plane, done by GEOS.
///
/// One instance belongs to one thread. Distances and tolerances are in the unit of the plane. Every
/// area that comes out has its parts sorted, largest first; outer rings run from the x axis towards the
/// y axis (counter-clockwise with `y` upwards), holes the other way, and each ring starts at its
/// leftmost, then lowest point. Points and lines left over by an operation on areas are dropped. Areas
/// that go in should be valid (see ``invalidity(of:)``); where they are not and GEOS refuses them, they are mended
/// first. What GEOS does takes time and memory with the crossings of the edges, so these are counted before, and
/// limited: in each operation, and in all operations of an instance together.
package final class Overlay {
  let handle: GEOSContextHandle_t
  let limit: Int
  private var lastMessage: String?
  /// How often the edges of shapes may cross in an operation.
  package var crossingLimit: Int { limit }
  /// The crossings of all operations so far.
  private var spent = 0

  /// - Parameter crossings: how often the edges of shapes may cross in an operation.
  /// - Throws: ``OverlayError/unavailable`` when GEOS cannot start.
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

  /// Shapes with fewer edges are not counted: they cannot cross often enough to matter.
  private static let leastEdges = 32
  /// How many times the limit of one operation all operations together may reach.
  private static let operations = 20
  /// How many pairs of edges GEOS may look at beyond ``nearShare`` for each edge: fractions of a second.
  package static let nearPairs = 20_000_000
  package static let nearShare = 100

  /// From this many crossings on GEOS takes long to find that an area is not valid, so validity is tested first.
  private static let fewCrossings = 500

  /// Refuses shapes that cross too often.
  ///
  /// - Returns: whether they cross so often that it pays to look whether they are valid before they are used.
  /// - Throws: ``OverlayError/tooManyCrossings(limit:place:)``.
  @discardableResult
  func admit(_ lines: [Polyline]) throws(OverlayError) -> Bool {
    guard lines.reduce(0, { $0 + $1.points.count }) >= Self.leastEdges else { return false }
    return try spend(
      timed(.overlay) {
        Crossings(of: lines, limit: limit, nearLimit: Self.nearPairs, nearShare: Self.nearShare)
      })
  }

  /// Refuses lines that cross each other, or an area that has been admitted, too often.
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

  /// Refuses rings that lie in each other in great numbers: GEOS compares each with all round it.
  ///
  /// - Throws: ``OverlayError/tooManyCrossings(limit:place:)``.
  func admitRings(_ area: Area) throws(OverlayError) {
    guard area.reduce(0, { $0 + $1.holes.count + 1 }) >= Self.fewRings else { return }
    let nest = RingNesting(of: area, limit: Self.nestedPairs * limit)
    guard nest.isMore else { return }
    throw .tooManyCrossings(limit: limit, place: nest.place)
  }

  /// Areas with fewer rings are not counted: they cannot lie in each other often enough to matter.
  private static let fewRings = 300
  /// How many rings within rings cost as much as one crossing.
  package static let nestedPairs = 30

  /// Runs one GEOS call and takes what it returns; nil is GEOS's way of saying that it failed.
  func run(_ operation: String, _ body: (GEOSContextHandle_t) -> OpaquePointer?)
    throws(OverlayError) -> Shape
  {
    guard let shape = attempt(body) else { throw failure(of: operation) }
    return shape
  }

  /// Runs one GEOS call and takes what it returns; nil when GEOS fails.
  func attempt(_ body: (GEOSContextHandle_t) -> OpaquePointer?) -> Shape? {
    lastMessage = nil
    let handle = handle
    return timed(.overlay) { body(handle) }.map { Shape(handle: handle, pointer: $0) }
  }

  /// The error for a call that just failed, with the reason GEOS gave for it.
  func failure(of operation: String) -> OverlayError {
    // This is the name of the C++ exception for a lack of memory.
    if lastMessage?.contains("bad_alloc") == true { Collapse.happens(for: .memory) }
    return .failed(operation: operation, reason: lastMessage ?? "GEOS gave no reason")
  }
}

/// A GEOS geometry that is freed with its owner. It must not outlive its handle.
struct Shape: ~Copyable {
  let handle: GEOSContextHandle_t
  let pointer: OpaquePointer

  deinit { GEOSGeom_destroy_r(handle, pointer) }

  /// Gives the geometry away, to a collection or polygon that then owns it.
  consuming func release() -> OpaquePointer {
    let pointer = pointer
    discard self
    return pointer
  }
}
