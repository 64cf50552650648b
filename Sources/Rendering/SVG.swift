import CCairo
import Scene

extension Scene {
  /// The page as an SVG file for print: millimetres, every letter an outline.
  ///
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  package func svg() throws -> [UInt8] {
    let sink = ByteSink()
    let surface = cairo_svg_surface_create_for_stream(
      ByteSink.write, sink.closure, page.width.points, page.height.points)
    guard let surface else { throw RenderingError.drawingFailed(reason: "no SVG surface") }
    cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PT)
    return try withExtendedLifetime(sink) {
      let canvas = Canvas(surface: surface, scale: 72 / 25.4, textMode: .outlines)
      canvas.draw(nodes)
      try canvas.finish()
      return sink.bytes
    }
  }
}
