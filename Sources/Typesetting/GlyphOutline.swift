import CPango
import Geometry

/// The unhinted outline of a glyph at a font size of 1. The `y` axis points downwards.
func glyphOutline(
  _ glyph: UInt32, font: UnsafeMutablePointer<PangoFont>?, unitsPerEm: Double
) -> Outline {
  guard let font, let shape = pango_font_get_hb_font(font) else { return Outline() }
  let pen = Pen(unitsPerEm: unitsPerEm)
  withExtendedLifetime(pen) {
    hb_font_get_glyph_shape(shape, glyph, drawFunctions, Unmanaged.passUnretained(pen).toOpaque())
  }
  return pen.outline
}

/// Collects the outline that HarfBuzz draws.
private final class Pen {
  var outline = Outline()
  var current = Point(0, 0)
  let unitsPerEm: Double

  init(unitsPerEm: Double) { self.unitsPerEm = unitsPerEm }

  func point(_ x: Float, _ y: Float) -> Point {
    Point(Double(x) / unitsPerEm, -Double(y) / unitsPerEm)
  }

  static func from(_ data: UnsafeMutableRawPointer?) -> Pen? {
    data.map { Unmanaged<Pen>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// The HarfBuzz callbacks that feed a ``Pen``. They are made once and never changed.
nonisolated(unsafe) private let drawFunctions: OpaquePointer? = {
  let functions = hb_draw_funcs_create()
  hb_draw_funcs_set_move_to_func(
    functions,
    { _, data, _, x, y, _ in
      guard let pen = Pen.from(data) else { return }
      pen.current = pen.point(x, y)
      pen.outline.append(.move(pen.current))
    }, nil, nil)
  hb_draw_funcs_set_line_to_func(
    functions,
    { _, data, _, x, y, _ in
      guard let pen = Pen.from(data) else { return }
      pen.current = pen.point(x, y)
      pen.outline.append(.line(pen.current))
    }, nil, nil)
  hb_draw_funcs_set_quadratic_to_func(
    functions,
    { _, data, _, cx, cy, x, y, _ in
      guard let pen = Pen.from(data) else { return }
      let (control, end) = (pen.point(cx, cy), pen.point(x, y))
      pen.outline.append(
        .curve(
          pen.current.interpolated(to: control, 2 / 3), end.interpolated(to: control, 2 / 3), end))
      pen.current = end
    }, nil, nil)
  hb_draw_funcs_set_cubic_to_func(
    functions,
    { _, data, _, ax, ay, bx, by, x, y, _ in
      guard let pen = Pen.from(data) else { return }
      pen.current = pen.point(x, y)
      pen.outline.append(.curve(pen.point(ax, ay), pen.point(bx, by), pen.current))
    }, nil, nil)
  hb_draw_funcs_set_close_path_func(
    functions, { _, data, _, _ in Pen.from(data)?.outline.append(.close) }, nil, nil)
  hb_draw_funcs_make_immutable(functions)
  return functions
}()
