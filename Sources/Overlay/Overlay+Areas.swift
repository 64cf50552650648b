import CGEOS
import Geometry

extension Overlay {
  /// The union of the given areas. The parts of an area may touch or overlap.
  ///
  /// - Throws: ``OverlayError`` if the edges cross too often or if GEOS fails.
  package func union(_ areas: [Area]) throws(OverlayError) -> Area {
    let parts = areas.flatMap(\.self)
    let isDoubtful = try admit(parts.edges)
    try admitRings(parts)
    return try joined(parts, isDoubtful: isDoubtful)
  }

  /// The union of parts whose crossings have already been counted. `isDoubtful` says whether to
  /// test first that each part is valid.
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

  /// The area that lies in both `a` and `b`.
  ///
  /// - Throws: ``OverlayError`` if the edges cross too often or if GEOS fails.
  package func intersection(_ a: Area, _ b: Area) throws(OverlayError) -> Area {
    try combine("intersection", a, b, GEOSIntersection_r, GEOSIntersectionPrec_r)
  }

  /// The area of `a` that does not lie in `b`.
  ///
  /// - Throws: ``OverlayError`` if the edges cross too often or if GEOS fails.
  package func difference(_ a: Area, _ b: Area) throws(OverlayError) -> Area {
    try combine("difference", a, b, GEOSDifference_r, GEOSDifferencePrec_r)
  }

  /// The area that lies in exactly one of `a` and `b`.
  ///
  /// - Throws: ``OverlayError`` if the edges cross too often or if GEOS fails.
  package func symmetricDifference(_ a: Area, _ b: Area) throws(OverlayError) -> Area {
    try combine("symmetric difference", a, b, GEOSSymDifference_r, GEOSSymDifferencePrec_r)
  }

  /// The area with fewer points, each edge at most `tolerance` from the original one. No ring
  /// crosses itself or another ring of the same area, and none disappears. A boundary between two
  /// areas may change differently in each, so simplify the common line first and build the areas
  /// from it.
  ///
  /// - Throws: ``OverlayError`` if GEOS fails.
  package func simplified(_ area: Area, tolerance: Double) throws(OverlayError) -> Area {
    precondition(tolerance >= 0, "a tolerance is not negative")
    let whole = try shape(area)
    return try self.area(
      run("simplification") { GEOSTopologyPreserveSimplify_r($0, whole.pointer, tolerance) })
  }

  /// Combines two areas. If GEOS refuses them, they are repaired first. If that is not enough, the
  /// repaired areas are combined on a grid that is too fine to be visible.
  private func combine(
    _ operation: String, _ a: Area, _ b: Area,
    _ call: (GEOSContextHandle_t?, OpaquePointer?, OpaquePointer?) -> OpaquePointer?,
    _ onGrid: (GEOSContextHandle_t?, OpaquePointer?, OpaquePointer?, Double) -> OpaquePointer?
  ) throws(OverlayError) -> Area {
    try admit(a.edges + b.edges)
    try admitRings(a + b)
    let left = try shape(a)
    let right = try shape(b)
    // With a grid size of 0 this is the first method that `call` itself tries. Its further methods
    // give useful results only for valid areas, so the areas are repaired before.
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
  /// The cell size of a grid that is so fine that snapping the area to it is not visible. It is in
  /// the unit of the area.
  var grid: Double { box.map { Swift.max($0.width, $0.height) * 1e-7 } ?? 0 }
}
