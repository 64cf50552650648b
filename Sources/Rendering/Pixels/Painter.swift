import Geometry
import Scene

/// Draws on pixels without Cairo what Cairo takes long for: paths of many points.
final class Painter {
  let rows: PixelRows
  private let lines: LinePainter
  private let fills: FillPainter

  /// From so many points on it pays.
  private static let manyPoints = 50
  /// Of wider lines, in pixels, the pieces overlap too much.
  private static let greatestWidth = 8.0
  /// How far a curve may lie from the straight pieces it is drawn as, in pixels: as far as with Cairo.
  static let tolerance = 0.1

  init(_ rows: PixelRows) {
    self.rows = rows
    lines = LinePainter(rows)
    fills = FillPainter(rows)
  }

  /// Draws a line that is not too wide, solid, and round at its corners. Whether it does so depends on the whole
  /// path, not on what of it is drawn.
  ///
  /// - Parameters:
  ///   - parts: of the path; the whole path when there are none.
  ///   - scale: pixels per millimetre.
  /// - Returns: whether it did.
  func stroke(
    _ outline: Outline, _ parts: [DisplayList.Part], _ stroke: Stroke, scale: Double
  ) -> Bool {
    let width = stroke.width.value * scale
    guard outline.points.count >= Self.manyPoints, width <= Self.greatestWidth,
      stroke.dash.isEmpty, stroke.join == .round, stroke.cap != .square
    else { return false }
    let pen = LinePainter.Pen(width: width, cutsEnds: stroke.cap == .butt)
    // Where two shores meet in a pixel, both count; through what is not opaque, neither shines twice.
    let isOpaque = stroke.color.alpha == 1
    outline.forEachChain(of: parts, tolerance: Self.tolerance / scale) { points, isClosed in
      lines.add(points, isClosed: isClosed, with: pen, scale: scale)
      if isOpaque { lines.layOver(stroke.color) }
    }
    if !isOpaque { lines.layOver(stroke.color) }
    return true
  }

  /// Fills a path of many points.
  ///
  /// - Parameters:
  ///   - parts: of the path; the whole path when there are none.
  ///   - scale: pixels per millimetre.
  /// - Returns: whether it did.
  func fill(
    _ outline: Outline, _ parts: [DisplayList.Part], _ color: Color, _ rule: FillPainter.Rule,
    scale: Double
  ) -> Bool {
    guard outline.points.count >= Self.manyPoints else { return false }
    var chains: [ArraySlice<Point>] = []
    outline.forEachChain(of: parts, tolerance: Self.tolerance / scale) { points, _ in
      chains.append(points)
    }
    fills.fill(chains, rule, scale: scale, color: color.pixel, opacity: color.alpha)
    return true
  }
}
