import CGEOS
import Geometry

extension Overlay {
  /// The area covered by at least one of the given ones. The parts of an area may touch or overlap.
  ///
  /// - Throws: ``OverlayError`` when a ring has fewer than three points or GEOS gives up.
  package func union(_ areas: [Area]) throws(OverlayError) -> Area {
    let parts = areas.flatMap(\.self)
    let isDoubtful = try admit(parts.edges)
    try admitRings(parts)
    return try joined(parts, isDoubtful: isDoubtful)
  }

  /// The union of parts that have been admitted.
  ///
  /// - Parameter isDoubtful: whether to look first if each of them is valid.
  func joined(_ parts: Area, isDoubtful: Bool) throws(OverlayError) -> Area {
    let all = try shape(parts)
    if try isDoubtful ? isValidByParts(parts) : true,
      let joined = attempt({ GEOSUnaryUnion_r($0, all.pointer) })
    {
      return try area(joined)
    }
    let mended = try makeValid(parts)
    let sound = try shape(mended)
    let grid = mended.grid
    return try area(run("union") { GEOSUnaryUnionPrec_r($0, sound.pointer, grid) })
  }

  /// The area that lies in both.
  ///
  /// - Throws: ``OverlayError`` when the edges cross too often, a ring has fewer than three points or GEOS gives up.
  package func intersection(_ a: Area, _ b: Area) throws(OverlayError) -> Area {
    try combine("intersection", a, b, GEOSIntersection_r, GEOSIntersectionPrec_r)
  }

  /// The area of `a` that does not lie in `b`.
  ///
  /// - Throws: ``OverlayError`` when the edges cross too often, a ring has fewer than three points or GEOS gives up.
  package func difference(_ a: Area, _ b: Area) throws(OverlayError) -> Area {
    try combine("difference", a, b, GEOSDifference_r, GEOSDifferencePrec_r)
  }

  /// The area that lies in one of the two, not in both.
  ///
  /// - Throws: ``OverlayError`` when the edges cross too often, a ring has fewer than three points or GEOS gives up.
  package func symmetricDifference(_ a: Area, _ b: Area) throws(OverlayError) -> Area {
    try combine("symmetric difference", a, b, GEOSSymDifference_r, GEOSSymDifferencePrec_r)
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

  /// Combines two areas: as they are, or mended, or mended on a grid too fine to be seen.
  private func combine(
    _ operation: String, _ a: Area, _ b: Area,
    _ call: (GEOSContextHandle_t?, OpaquePointer?, OpaquePointer?) -> OpaquePointer?,
    _ onGrid: (GEOSContextHandle_t?, OpaquePointer?, OpaquePointer?, Double) -> OpaquePointer?
  ) throws(OverlayError) -> Area {
    try admit(a.edges + b.edges)
    try admitRings(a + b)
    let left = try shape(a)
    let right = try shape(b)
    // With a mesh of 0 this is the first thing that `call` itself tries. What it would try next makes sense for valid
    // areas only, so those are mended first.
    if let result = attempt({ onGrid($0, left.pointer, right.pointer, 0) }) {
      return try area(result)
    }
    let (soundA, soundB) = (try makeValid(a), try makeValid(b))
    let soundLeft = try shape(soundA)
    let soundRight = try shape(soundB)
    if let result = attempt({ call($0, soundLeft.pointer, soundRight.pointer) }) {
      return try area(result)
    }
    let grid = (soundA + soundB).grid
    return try area(
      run(operation) { onGrid($0, soundLeft.pointer, soundRight.pointer, grid) })
  }
}

extension Area {
  /// The mesh of a grid so fine that moving an area onto it is not seen, in the unit of the area.
  var grid: Double { box.map { Swift.max($0.width, $0.height) * 1e-7 } ?? 0 }
}
