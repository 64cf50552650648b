import CGEOS
import Geometry

/// An area made ready to cut many lines. It belongs to the thread of its overlay.
package final class Knife {
  private let overlay: Overlay
  private let area: Shape
  let prepared: OpaquePointer

  /// - Parameter area: valid.
  /// - Throws: ``OverlayError`` when a ring has fewer than three points or GEOS gives up.
  package init(_ area: Area, _ overlay: Overlay) throws(OverlayError) {
    self.overlay = overlay
    let shape = try overlay.shape(area)
    guard let prepared = GEOSPrepare_r(overlay.handle, shape.pointer) else {
      throw overlay.failure(of: "preparing an area")
    }
    self.prepared = prepared
    self.area = shape
  }

  deinit { GEOSPreparedGeom_destroy_r(overlay.handle, prepared) }

  var shape: OpaquePointer { area.pointer }
}
