import CGEOS
import Geometry

extension Overlay {
  /// The area covered by at least one of the given ones. The parts of an area may touch or overlap.
  ///
  /// - Throws: ``OverlayError`` when a ring has fewer than three points or GEOS gives up.
  package func union(_ areas: [Area]) throws(OverlayError) -> Area {
    let all = try shape(areas.flatMap(\.self))
    return try area(run("union") { GEOSUnaryUnion_r($0, all.pointer) })
  }

  /// The area that lies in both.
  ///
  /// - Throws: ``OverlayError`` when an area is not valid.
  package func intersection(_ a: Area, _ b: Area) throws(OverlayError) -> Area {
    try combine("intersection", a, b, GEOSIntersection_r)
  }

  /// The area of `a` that does not lie in `b`.
  ///
  /// - Throws: ``OverlayError`` when an area is not valid.
  package func difference(_ a: Area, _ b: Area) throws(OverlayError) -> Area {
    try combine("difference", a, b, GEOSDifference_r)
  }

  /// The area that lies in one of the two, not in both.
  ///
  /// - Throws: ``OverlayError`` when an area is not valid.
  package func symmetricDifference(_ a: Area, _ b: Area) throws(OverlayError) -> Area {
    try combine("symmetric difference", a, b, GEOSSymDifference_r)
  }

  /// Whether the two areas have at least one point in common, be it on their edges.
  ///
  /// - Throws: ``OverlayError`` when a ring has fewer than three points or GEOS gives up.
  package func intersects(_ a: Area, _ b: Area) throws(OverlayError) -> Bool {
    let left = try shape(a)
    let right = try shape(b)
    let answer = GEOSIntersects_r(handle, left.pointer, right.pointer)
    guard answer == 0 || answer == 1 else { throw failure(of: "intersection test") }
    return answer == 1
  }

  /// The area with fewer points, none farther than `tolerance` from the old edge. No ring crosses itself
  /// or another ring of the same area, and none disappears. An edge shared by two areas is not kept
  /// equal in both: simplify the shared line first and build the areas from it.
  ///
  /// - Throws: ``OverlayError`` when a ring has fewer than three points or GEOS gives up.
  package func simplified(_ area: Area, tolerance: Double) throws(OverlayError) -> Area {
    precondition(tolerance >= 0, "a tolerance is not negative")
    let whole = try shape(area)
    return try self.area(
      run("simplification") { GEOSTopologyPreserveSimplify_r($0, whole.pointer, tolerance) })
  }

  private func combine(
    _ operation: String, _ a: Area, _ b: Area,
    _ call: (GEOSContextHandle_t?, OpaquePointer?, OpaquePointer?) -> OpaquePointer?
  ) throws(OverlayError) -> Area {
    let left = try shape(a)
    let right = try shape(b)
    return try area(run(operation) { call($0, left.pointer, right.pointer) })
  }
}
