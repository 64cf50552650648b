import CCairo

/// The pixels of some rows of a picture and the painter that draws on them. The memory is reused
/// from band to band.
final class Band {
  let width: Int
  let rows: Int
  private let hasAlpha: Bool
  private let pixels: UnsafeMutableBufferPointer<UInt32>
  private let painter: Painter

  /// - Parameters:
  ///   - width: The width of the picture in pixels.
  ///   - rows: The rows in the band.
  ///   - hasAlpha: Whether the pixels have opacity. If not, the background is white.
  ///   - scale: Pixels per millimetre.
  init(width: Int, rows: Int, hasAlpha: Bool, scale: Double) {
    (self.width, self.rows, self.hasAlpha) = (width, rows, hasAlpha)
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: width * rows)
    pixels = UnsafeMutableBufferPointer(start: memory, count: width * rows)
    painter = Painter(PixelRows(memory, width: width, count: rows), scale: scale)
  }

  deinit { pixels.deallocate() }

  /// Clears the band and returns a surface for it.
  ///
  /// Usually Cairo is told that the surface starts at the top row of the picture, although only the
  /// rows of the band have memory; drawing is clipped to them. If that makes the surface too high
  /// for Cairo, the surface is the band alone, and everything that is drawn moves up.
  ///
  /// - Parameters:
  ///   - start: The first row of the band in the picture.
  ///   - own: The rows that will be used. The other rows may stay unfinished.
  ///   - isMoved: Whether the surface is the band alone.
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  func surface(from start: Int, taking own: Range<Int>, isMoved: Bool) throws -> Surface {
    pixels.update(repeating: hasAlpha ? 0 : 0xffff_ffff)
    let above = isMoved ? 0 : start
    let image = pixels.baseAddress.flatMap { band in
      (band - above * width).withMemoryRebound(to: UInt8.self, capacity: 4) {
        cairo_image_surface_create_for_data(
          $0, hasAlpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, Int32(width),
          Int32(above + rows), Int32(width * 4))
      }
    }
    guard let image else { throw RenderingError.drawingFailed(reason: "no image surface") }
    if isMoved { cairo_surface_set_device_offset(image, 0, -Double(start)) }
    let cairo = CairoContext(surface: image, scale: painter.scale)
    cairo.clip(toRows: start..<(start + rows), width: width)
    painter.rows.move(to: start, drawing: own)
    return Surface(cairo, painter: painter)
  }

  /// The pixels of some rows of the band.
  func rows(from first: Int, count: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: pixels[(first * width)...].prefix(count * width))
  }
}
