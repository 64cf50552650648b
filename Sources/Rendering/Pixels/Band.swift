import CCairo

/// The memory of some rows of a picture, used for one band after the other.
final class Band {
  let width: Int
  let rows: Int
  /// Draws on the rows what Cairo takes long for.
  let painter: Painter
  private let format: cairo_format_t
  private let pixels: UnsafeMutableBufferPointer<UInt32>

  init(width: Int, rows: Int, format: cairo_format_t) {
    (self.width, self.rows, self.format) = (width, rows, format)
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: width * rows)
    pixels = UnsafeMutableBufferPointer(start: memory, count: width * rows)
    painter = Painter(PixelRows(memory, width: width, count: rows))
  }

  deinit { pixels.deallocate() }

  /// An empty surface whose last rows are the band's.
  ///
  /// - Parameter above: rows before those of the band, which have no memory and must not be drawn on.
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  func surface(above: Int) throws -> OpaquePointer {
    pixels.update(repeating: format == CAIRO_FORMAT_RGB24 ? 0xffff_ffff : 0)
    let surface = pixels.baseAddress.flatMap { band in
      (band - above * width).withMemoryRebound(to: UInt8.self, capacity: 4) {
        cairo_image_surface_create_for_data(
          $0, format, Int32(width), Int32(above + rows), Int32(width * 4))
      }
    }
    guard let surface else { throw RenderingError.drawingFailed(reason: "no image surface") }
    return surface
  }

  /// The pixels of some rows.
  func rows(from first: Int, count: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: pixels[(first * width)...].prefix(count * width))
  }
}
