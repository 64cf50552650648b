import CGEOS
import Geometry
import Work

/// Polygon overlay, buffers, repair and validity on areas and lines of one plane, done by GEOS.
///
/// One instance belongs to one thread. Distances and tolerances are in the unit of the plane. Every
/// area that comes out has its parts sorted, largest first; outer rings run from the x axis towards the
/// y axis (counter-clockwise with `y` upwards), holes the other way, and each ring starts at its
/// leftmost, then lowest point. Points and lines left over by an operation on areas are dropped. Areas
/// that go in must be valid (see ``invalidity(of:)``) unless the method says otherwise.
package final class Overlay {
  let handle: GEOSContextHandle_t
  private var lastMessage: String?

  /// - Throws: ``OverlayError/unavailable`` when GEOS cannot start.
  package init() throws(OverlayError) {
    guard let handle = GEOS_init_r() else { throw .unavailable }
    self.handle = handle
    _ = GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, owner in
        guard let message, let owner else { return }
        Unmanaged<Overlay>.fromOpaque(owner).takeUnretainedValue().lastMessage =
          String(cString: message)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { GEOS_finish_r(handle) }

  /// Runs one GEOS call and takes what it returns; nil is GEOS's way of saying that it failed.
  func run(_ operation: String, _ body: (GEOSContextHandle_t) -> OpaquePointer?)
    throws(OverlayError) -> Shape
  {
    lastMessage = nil
    let handle = handle
    guard let pointer = timed(.overlay, { body(handle) }) else { throw failure(of: operation) }
    return Shape(handle: handle, pointer: pointer)
  }

  /// The error for a call that just failed, with the reason GEOS gave for it.
  func failure(of operation: String) -> OverlayError {
    // What the C++ library says when there is no memory.
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
