import CGEOS
import Geometry

/// An area that is prepared to clip many lines. It may be used only on the thread of its overlay.
package final class Knife {
  private let overlay: Overlay
  private let shape: Shape
  let area: Area
  let prepared: OpaquePointer
  private var knownMended: Knife?

  /// Prepares an area for clipping.
  ///
  /// - Parameters:
  ///   - area: The area.
  ///   - overlay: The overlay that will use it.
  ///   - isAdmitted: Whether the crossings of the area's edges have already been counted.
  /// - Throws: ``OverlayError`` if the edges cross too often or if GEOS fails.
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

  /// Whether the area had to be repaired because it could not clip a line.
  var isMended: Bool { knownMended != nil }

  /// A knife for the repaired area. The repair is done once.
  func mended() throws(OverlayError) -> Knife {
    if let knownMended { return knownMended }
    let mended = try Knife(overlay.makeValid(area), overlay)
    knownMended = mended
    return mended
  }
}
