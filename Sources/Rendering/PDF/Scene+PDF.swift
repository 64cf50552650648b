import CCairo
import Scene

extension Scene {
  /// The page as a PDF file with embedded fonts and words that can be searched.
  ///
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  package func pdf() throws -> [UInt8] {
    let sink = ByteSink()
    let surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write, sink.closure, page.width.points, page.height.points)
    guard let surface else { throw RenderingError.drawingFailed(reason: "no PDF surface") }
    for (key, value) in [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", ")),
      (CAIRO_PDF_METADATA_AUTHOR, "Pactmap"), (CAIRO_PDF_METADATA_CREATOR, "Pactmap"),
      // A fixed date, or equal input would give different bytes each second.
      (CAIRO_PDF_METADATA_CREATE_DATE, metadata.date + "T00:00:00Z"),
    ] {
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
    return try withExtendedLifetime(sink) {
      let canvas = Canvas(surface: surface, scale: 72 / 25.4, textMode: .glyphs)
      canvas.draw(DisplayList(nodes))
      try canvas.finish()
      return sink.bytes
    }
  }
}
