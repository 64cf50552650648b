import CGEOS
import Geometry

/// An area made ready to cut many lines. It belongs to the thread of its overlay.
package final class Knife {
  private let overlay: Overlay
  private let shape: Shape
  let area: Area
  let prepared: OpaquePointer
  private var knownMended: Knife?

  /// - Parameter isAdmitted: whether its crossings have been counted.
  /// - Throws: ``OverlayError`` when the edges cross too often, a ring has fewer than three points or GEOS gives up.
  package init(_ area: Area, _ overlay: Overlay, isAdmitted: Bool = false) throws(OverlayError) {
    (self.overlay, self.area) = (overlay, area)
    if !isAdmitted { try overlay.admit(area.edges) }
    let shape = try overlay.shape(area)
    guard let prepared = GEOSPrepare_r(overlay.handle, shape.pointer) else {
      throw overlay.failure(of: "preparing an area")
    }
    self.prepared = prepared
    self.shape = shape
  }

  deinit { GEOSPreparedGeom_destroy_r(overlay.handle, prepared) }

  var pointer: OpaquePointer { shape.pointer }

  /// Whether the area as it is has failed to cut a line.
  var isMended: Bool { knownMended != nil }

  /// A knife of the same area after it was mended.
  func mended() throws(OverlayError) -> Knife {
    if let knownMended { return knownMended }
    let mended = try Knife(overlay.makeValid(area), overlay)
    knownMended = mended
    return mended
  }
}
