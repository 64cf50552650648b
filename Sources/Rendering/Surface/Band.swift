import CCairo

/// The memory of some rows of a picture, and what draws on them, used for one band after the other.
final class Band {
  let width: Int
  let rows: Int
  private let hasAlpha: Bool
  private let pixels: UnsafeMutableBufferPointer<UInt32>
  private let painter: Painter

  /// - Parameters:
  ///   - hasAlpha: with or without opacity; without, the paper below everything is white.
  ///   - scale: pixels per millimetre.
  init(width: Int, rows: Int, hasAlpha: Bool, scale: Double) {
    (self.width, self.rows, self.hasAlpha) = (width, rows, hasAlpha)
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: width * rows)
    pixels = UnsafeMutableBufferPointer(start: memory, count: width * rows)
    painter = Painter(PixelRows(memory, width: width, count: rows), scale: scale)
  }

  deinit { pixels.deallocate() }

  /// An empty surface for some rows of the picture.
  ///
  /// Cairo is given the picture from its top row on, of which only the rows of the band have memory; or, where
  /// that is too high for Cairo, the band alone, to which everything is moved up.
  ///
  /// - Parameters:
  ///   - start: the first row.
  ///   - own: the rows that will be taken; the others need not be finished.
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

  /// The pixels of some rows.
  func rows(from first: Int, count: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: pixels[(first * width)...].prefix(count * width))
  }
}
