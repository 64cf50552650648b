import Geometry

/// What pictures are drawn on. It draws on pixels itself what it does faster than Cairo, and leaves the rest to
/// Cairo: nobody who draws need know which is which.
final class Surface {
  private let cairo: CairoContext
  /// For the pixels of Cairo's surface; nil where there are none.
  private let painter: Painter?

  init(_ cairo: CairoContext, painter: Painter? = nil) {
    (self.cairo, self.painter) = (cairo, painter)
  }

  /// Draws a list, or of it what has ink within a box, given in millimetres.
  func draw(_ list: DisplayList, within box: Box? = nil) {
    for entry in list.entries {
      let parts = entry.parts(within: box)
      guard !parts.isEmpty else { continue }
      for paint in entry.paints { draw(paint, entry.outline, parts) }
    }
  }

  /// Ends drawing.
  ///
  /// - Throws: ``RenderingError/drawingFailed(reason:)`` when Cairo met an error on the way.
  func finish() throws { try cairo.finish() }

  /// Whoever draws is chosen by the paint alone, so that edges look alike whatever the path.
  private func draw(_ paint: DisplayList.Paint, _ outline: Outline, _ parts: [DisplayList.Part]) {
    guard let painter else { return cairo.draw(paint, outline, parts) }
    if painter.knows(paint) {
      cairo.passingPixels { painter.draw(paint, outline, parts) }
    } else if case .stroke(let stroke) = paint, stroke.color.alpha == 1 {
      // Cairo takes several times as long for one path of thousands of islands.
      for part in parts { cairo.draw(paint, outline, [part]) }
    } else {
      cairo.draw(paint, outline, parts)
    }
  }
}
