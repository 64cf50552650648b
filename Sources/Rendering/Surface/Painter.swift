import Geometry
import Scene

/// Draws the most frequent elements of maps on pixels, faster than Cairo: areas, letters and solid
/// lines.
final class Painter {
  let rows: PixelRows
  /// Pixels per millimetre.
  let scale: Double
  private let lines: LinePainter
  private let fills: FillPainter

  /// The greatest line width in pixels. In wider lines the round pieces overlap too much to be
  /// fast.
  private static let greatestWidth = 8.0

  init(_ rows: PixelRows, scale: Double) {
    (self.rows, self.scale) = (rows, scale)
    lines = LinePainter(rows)
    fills = FillPainter(rows)
  }

  /// Whether the painter can draw this: any fill, and strokes that are narrow enough, solid and
  /// have round joins.
  func knows(_ paint: DisplayList.Paint) -> Bool {
    switch paint {
    case .fill: true
    case .stroke(let stroke):
      stroke.width.value * scale <= Self.greatestWidth && stroke.dash.isEmpty
        && stroke.join == .round && stroke.cap != .square
    }
  }

  /// Draws some subpaths of a path, which must not contain curves.
  func draw(_ paint: DisplayList.Paint, _ outline: Outline, _ parts: [DisplayList.Part]) {
    outline.points.withUnsafeBufferPointer { points in
      switch paint {
      case .fill(let color, let rule):
        fills.fill(points, parts, rule, scale: scale, color: color.pixel, opacity: color.alpha)
      case .stroke(let stroke): draw(stroke, points, parts)
      }
    }
  }

  private func draw(
    _ stroke: Stroke, _ points: UnsafeBufferPointer<Point>, _ parts: [DisplayList.Part]
  ) {
    let pen = LinePainter.Pen(width: stroke.width.value * scale, cutsEnds: stroke.cap == .butt)
    // Opaque subpaths are blended one by one, so that two shores in the same pixel both count.
    // Translucent ones are blended together, so that an overlap does not become darker.
    let isOpaque = stroke.color.alpha == 1
    for part in parts {
      lines.add(
        UnsafeBufferPointer(rebasing: points[part.points]), isClosed: part.isClosed, with: pen,
        scale: scale)
      if isOpaque { lines.layOver(stroke.color) }
    }
    if !isOpaque { lines.layOver(stroke.color) }
  }
}
