import CCairo
import Geometry
import Scene

/// Draws on a Cairo surface, in millimetres. Owns the Cairo context and the surface.
final class Canvas {
  let context: OpaquePointer
  private let surface: OpaquePointer

  private let scale: Double
  /// Draws what Cairo takes long for; nil leaves all to Cairo.
  private let painter: Painter?

  /// Takes over the surface.
  ///
  /// - Parameters:
  ///   - scale: surface units per millimetre.
  ///   - painter: for the surface's pixels.
  init(surface: OpaquePointer, scale: Double, painter: Painter? = nil) {
    (self.surface, self.scale, self.painter) = (surface, scale, painter)
    context = cairo_create(surface)
    cairo_scale(context, scale, scale)
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Fills the whole surface.
  func clear(_ color: Color) {
    setColor(color)
    cairo_paint(context)
  }

  /// Draws a list, or of it what has ink within a box, given in millimetres.
  func draw(_ list: DisplayList, within box: Box? = nil) {
    for entry in list.entries {
      if let box {
        guard let ink = entry.ink, ink.touches(box) else { continue }
      }
      switch entry.item {
      case .shape(let shape):
        draw(shape, box.map { box in entry.parts.filter { $0.ink.touches(box) } } ?? entry.parts)
      case .text(let text, let outline): draw(text, outline)
      }
    }
  }

  /// Keeps everything that follows within some rows of pixels.
  func clip(toRows rows: Range<Int>, width: Int) {
    cairo_save(context)
    cairo_identity_matrix(context)
    cairo_rectangle(
      context, 0, Double(rows.lowerBound), Double(width), Double(rows.count))
    cairo_restore(context)
    cairo_clip(context)
  }

  /// Ends drawing.
  ///
  /// - Throws: ``RenderingError/drawingFailed(reason:)`` when Cairo met an error on the way.
  func finish() throws {
    try check(cairo_status(context))
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
  }

  /// Draws a shape, or only some parts of its path.
  private func draw(_ shape: SceneShape, _ parts: [DisplayList.Part]) {
    if let stroke = shape.stroke, shape.fill == nil,
      paint({ $0.stroke(shape.outline, parts, stroke, scale: scale) })
    {
      return
    }
    if let fill = shape.fill, shape.stroke == nil,
      paint({ $0.fill(shape.outline, parts, fill, .evenOdd, scale: scale) })
    {
      return
    }
    if let stroke = shape.stroke, shape.fill == nil, stroke.color.alpha == 1, !parts.isEmpty {
      // Cairo takes several times as long for one path of thousands of islands.
      set(stroke)
      for part in parts {
        cairo_new_path(context)
        add(shape.outline, part.steps, from: part.firstPoint)
        cairo_stroke(context)
      }
      return
    }
    if parts.isEmpty { trace(shape.outline) } else { cairo_new_path(context) }
    for part in parts { add(shape.outline, part.steps, from: part.firstPoint) }
    if let fill = shape.fill {
      setColor(fill)
      if shape.stroke == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
    }
    if let stroke = shape.stroke {
      set(stroke)
      cairo_stroke(context)
    }
    cairo_new_path(context)
  }

  private func draw(_ text: SceneText, _ outline: Outline) {
    if let halo = text.halo, !paint({ $0.stroke(outline, [], halo.stroke, scale: scale) }) {
      trace(outline)
      set(halo.stroke)
      cairo_stroke(context)
    }
    if paint({ $0.fill(outline, [], text.color, .winding, scale: scale) }) { return }
    setColor(text.color)
    trace(outline)
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
    cairo_fill(context)
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
  }

  /// Draws without Cairo, if that is possible and pays.
  ///
  /// - Parameter draw: tells whether it did.
  private func paint(_ draw: (Painter) -> Bool) -> Bool {
    guard let painter else { return false }
    cairo_surface_flush(surface)
    guard draw(painter) else { return false }
    cairo_surface_mark_dirty(surface)
    return true
  }

  private func trace(_ outline: Outline) {
    cairo_new_path(context)
    add(outline, outline.steps.indices, from: 0)
  }

  private func add(_ outline: Outline, _ steps: Range<Int>, from first: Int) {
    let points = outline.points
    var next = first
    for step in outline.steps[steps] {
      switch step {
      case .move: cairo_move_to(context, points[next].x, points[next].y)
      case .line: cairo_line_to(context, points[next].x, points[next].y)
      case .curve:
        let (a, b, p) = (points[next], points[next + 1], points[next + 2])
        cairo_curve_to(context, a.x, a.y, b.x, b.y, p.x, p.y)
      case .close: cairo_close_path(context)
      }
      next += step.pointCount
    }
  }

  private func set(_ stroke: Stroke) {
    setColor(stroke.color)
    cairo_set_line_width(context, stroke.width.value)
    cairo_set_line_cap(context, stroke.cap.cairo)
    cairo_set_line_join(context, stroke.join.cairo)
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
  }

  private func setColor(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
  }

  private func check(_ status: cairo_status_t) throws {
    guard status == CAIRO_STATUS_SUCCESS else {
      let reason = cairo_status_to_string(status).map { String(cString: $0) }
      throw RenderingError.drawingFailed(reason: reason ?? "unknown reason")
    }
  }
}

extension Stroke.Cap {
  fileprivate var cairo: cairo_line_cap_t {
    switch self {
    case .butt: CAIRO_LINE_CAP_BUTT
    case .round: CAIRO_LINE_CAP_ROUND
    case .square: CAIRO_LINE_CAP_SQUARE
    }
  }
}

extension Stroke.Join {
  fileprivate var cairo: cairo_line_join_t {
    switch self {
    case .miter: CAIRO_LINE_JOIN_MITER
    case .round: CAIRO_LINE_JOIN_ROUND
    case .bevel: CAIRO_LINE_JOIN_BEVEL
    }
  }
}
