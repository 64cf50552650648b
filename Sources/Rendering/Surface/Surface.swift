import Geometry

/// A surface that pictures are drawn on. It uses its own painter where that is faster than Cairo,
/// and Cairo for the rest. Callers do not need to know which one is used.
final class Surface {
  private let cairo: CairoContext
  /// The painter for the pixels of Cairo's surface. Nil for a surface without pixels.
  private let painter: Painter?

  init(_ cairo: CairoContext, painter: Painter? = nil) {
    (self.cairo, self.painter) = (cairo, painter)
  }

  /// Draws a display list. If a box is given, in millimetres, only what has ink in it is drawn.
  func draw(_ list: DisplayList, within box: Box? = nil) {
    for entry in list.entries {
      let parts = entry.parts(within: box)
      guard !parts.isEmpty else { continue }
      for paint in entry.paints { draw(paint, entry.outline, parts) }
    }
  }

  /// Ends the drawing.
  ///
  /// - Throws: ``RenderingError/drawingFailed(reason:)`` if Cairo reported an error at any time.
  func finish() throws { try cairo.finish() }

  /// Draws with the painter or with Cairo. The choice depends only on the paint, so that edges look
  /// the same for all paths.
  private func draw(_ paint: DisplayList.Paint, _ outline: Outline, _ parts: [DisplayList.Part]) {
    guard let painter else { return cairo.draw(paint, outline, parts) }
    if painter.knows(paint) {
      cairo.passingPixels { painter.draw(paint, outline, parts) }
    } else if case .stroke(let stroke) = paint, stroke.color.alpha == 1 {
      // Subpaths are drawn one by one: Cairo takes several times as long for one path of thousands
      // of islands.
      for part in parts { cairo.draw(paint, outline, [part]) }
    } else {
      cairo.draw(paint, outline, parts)
    }
  }
}
