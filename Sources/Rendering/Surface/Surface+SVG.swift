import CCairo

extension Surface {
  /// Draws a list into an SVG file of Cairo's; curves stay curves.
  ///
  /// - Parameters:
  ///   - width: in the file's units, as is the height.
  ///   - scale: units per millimetre.
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
