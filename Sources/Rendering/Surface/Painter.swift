import Geometry
import Scene

/// Draws on pixels, faster than Cairo, what maps are made of: areas, letters, and solid lines.
final class Painter {
  let rows: PixelRows
  /// Pixels per millimetre.
  let scale: Double
  private let lines: LinePainter
  private let fills: FillPainter

  /// Of wider lines, in pixels, the pieces overlap too much.
  private static let greatestWidth = 8.0

  init(_ rows: PixelRows, scale: Double) {
    (self.rows, self.scale) = (rows, scale)
    lines = LinePainter(rows)
    fills = FillPainter(rows)
  }

  /// Whether it can draw so: any area, and lines that are not too wide, solid, and round at their corners.
  func knows(_ paint: DisplayList.Paint) -> Bool {
    switch paint {
    case .fill: true
    case .stroke(let stroke):
      stroke.width.value * scale <= Self.greatestWidth && stroke.dash.isEmpty
        && stroke.join == .round && stroke.cap != .square
    }
  }

  /// Draws some parts of a path without curves.
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
    // Where two shores meet in a pixel, both count; through what is not opaque, neither shines twice.
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
