import CCairo
import Geometry
import Scene

/// Draws with Cairo in millimetres. Owns the Cairo context and the surface.
final class CairoContext {
  private let context: OpaquePointer
  private let surface: OpaquePointer

  /// Takes ownership of the surface.
  ///
  /// - Parameters:
  ///   - surface: The surface to draw on.
  ///   - scale: Surface units per millimetre.
  init(surface: OpaquePointer, scale: Double) {
    self.surface = surface
    context = cairo_create(surface)
    cairo_scale(context, scale, scale)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Clips everything that follows to some rows of pixels.
  func clip(toRows rows: Range<Int>, width: Int) {
    cairo_save(context)
    cairo_identity_matrix(context)
    cairo_rectangle(
      context, 0, Double(rows.lowerBound), Double(width), Double(rows.count))
    cairo_restore(context)
    cairo_clip(context)
  }

  /// Ends the drawing.
  ///
  /// - Throws: ``RenderingError/drawingFailed(reason:)`` if Cairo reported an error at any time.
  func finish() throws {
    try check(cairo_status(context))
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
  }

  /// Fills or strokes some subpaths of a path.
  func draw(_ paint: DisplayList.Paint, _ outline: Outline, _ parts: [DisplayList.Part]) {
    cairo_new_path(context)
    for part in parts { add(outline, part) }
    switch paint {
    case .fill(let color, let rule):
      setColor(color)
      cairo_set_fill_rule(
        context, rule == .winding ? CAIRO_FILL_RULE_WINDING : CAIRO_FILL_RULE_EVEN_ODD)
      cairo_fill(context)
    case .stroke(let stroke):
      set(stroke)
      cairo_stroke(context)
    }
  }

  /// Lets other code draw on the surface's pixels: flushes Cairo's pending output first and tells
  /// Cairo about the change afterwards.
  func passingPixels(_ draw: () -> Void) {
    cairo_surface_flush(surface)
    draw()
    cairo_surface_mark_dirty(surface)
  }

  private func add(_ outline: Outline, _ part: DisplayList.Part) {
    let points = outline.points
    var next = part.points.lowerBound
    for step in outline.steps[part.steps] {
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
      throw RenderingError.drawingFailed(reason: reason(status))
    }
  }
}

/// The reason of a failure, worded for users. Cairo's own messages are meant for programmers and
/// change from version to version.
func reason(_ status: cairo_status_t) -> String {
  switch status {
  case CAIRO_STATUS_NO_MEMORY: "there is not enough memory; lower the resolution"
  case CAIRO_STATUS_WRITE_ERROR: "the drawing could not be written"
  case CAIRO_STATUS_INVALID_SIZE: "the picture is too large; lower the resolution"
  default: "the library Cairo reports its error \(status.rawValue)"
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
