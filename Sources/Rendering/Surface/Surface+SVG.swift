import CCairo

extension Surface {
  /// Draws a display list into an SVG file with Cairo. Curves are kept.
  ///
  /// - Parameters:
  ///   - list: The display list.
  ///   - width: The width in units of the file.
  ///   - height: The height in units of the file.
  ///   - scale: Units per millimetre.
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  static func svg(
    _ list: DisplayList, width: Double, height: Double, scale: Double
  ) throws -> [UInt8] {
    let sink = ByteSink()
    let file = cairo_svg_surface_create_for_stream(ByteSink.write, sink.closure, width, height)
    guard let file else { throw RenderingError.drawingFailed(reason: "no SVG surface") }
    return try withExtendedLifetime(sink) {
      let surface = Surface(CairoContext(surface: file, scale: scale))
      surface.draw(list)
      try surface.finish()
      return sink.bytes
    }
  }
}
