import CCairo
import Geometry
import Scene

/// Draws scene nodes on a Cairo surface, in millimetres. Owns the Cairo context and the surface.
final class Canvas {
  /// How letters are put down.
  enum TextMode {
    /// As filled paths: the same shapes everywhere.
    case outlines
    /// As glyphs with their characters, so that words can be searched and copied.
    case glyphs
  }

  private let context: OpaquePointer
  private let surface: OpaquePointer
  private let textMode: TextMode
  private var faces: [String: OpaquePointer] = [:]

  /// Takes over the surface. `scale`: surface units per millimetre.
  init(surface: OpaquePointer, scale: Double, textMode: TextMode) {
    self.surface = surface
    self.textMode = textMode
    context = cairo_create(surface)
    cairo_scale(context, scale, scale)
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
  }

  deinit {
    faces.values.forEach(cairo_font_face_destroy)
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Fills the whole surface.
  func clear(_ color: Color) {
    setColor(color)
    cairo_paint(context)
  }

  func draw(_ nodes: [SceneNode]) {
    for node in nodes {
      switch node {
      case .group(let group): draw(group.nodes)
      case .shape(let shape): draw(shape)
      case .text(let text): draw(text)
      }
    }
  }

  /// Ends drawing.
  ///
  /// - Throws: ``RenderingError/drawingFailed(reason:)`` when Cairo met an error on the way.
  func finish() throws {
    try check(cairo_status(context))
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
  }

  func flush() { cairo_surface_flush(surface) }

  private func draw(_ shape: SceneShape) {
    trace(shape.outline)
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

  private func draw(_ text: SceneText) {
    let outline = text.halo != nil || textMode == .outlines ? text.outline : Outline()
    if let halo = text.halo {
      trace(outline)
      set(Stroke(halo.color, halo.width * 2, cap: .round, join: .round))
      cairo_stroke(context)
    }
    setColor(text.color)
    switch textMode {
    case .outlines:
      trace(outline)
      cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
      cairo_fill(context)
      cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
    case .glyphs: showGlyphs(text)
    }
  }

  private func trace(_ outline: Outline) {
    cairo_new_path(context)
    for element in outline.elements {
      switch element {
      case .move(let p): cairo_move_to(context, p.x, p.y)
      case .line(let p): cairo_line_to(context, p.x, p.y)
      case .curve(let a, let b, let p): cairo_curve_to(context, a.x, a.y, b.x, b.y, p.x, p.y)
      case .close: cairo_close_path(context)
      }
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

  private func showGlyphs(_ text: SceneText) {
    guard let face = face(text.text.face.file) else { return }
    cairo_set_font_face(context, face)
    let size = text.text.size.value
    switch text.placement {
    case .straight(let start, let angle):
      cairo_save(context)
      cairo_translate(context, start.x, start.y)
      cairo_rotate(context, angle)
      cairo_set_font_size(context, size)
      show(text.text.text, text.text.glyphs.map { ($0.id, $0.origin) }, text.text.clusters)
      cairo_restore(context)
    case .curve:
      showCurved(text, size)
    }
  }

  /// Shows each cluster turned to its place on the curve.
  private func showCurved(_ text: SceneText, _ size: Double) {
    var glyph = 0
    var bytes = Array(text.text.text.utf8)[...]
    let transforms = text.glyphTransforms
    for cluster in text.text.clusters {
      let characters = String(decoding: bytes.prefix(cluster.utf8Count), as: UTF8.self)
      bytes = bytes.dropFirst(cluster.utf8Count)
      for index in glyph..<(glyph + cluster.glyphCount) {
        let t = transforms[index]
        cairo_save(context)
        var matrix = cairo_matrix_t(xx: t.a, yx: t.b, xy: t.c, yy: t.d, x0: t.tx, y0: t.ty)
        cairo_transform(context, &matrix)
        cairo_set_font_size(context, 1)
        let isFirst = index == glyph
        show(
          isFirst ? characters : "", [(text.text.glyphs[index].id, Point(0, 0))],
          isFirst ? [.init(utf8Count: cluster.utf8Count, glyphCount: 1)] : [])
        cairo_restore(context)
      }
      glyph += cluster.glyphCount
    }
  }

  private func show(
    _ text: String, _ glyphs: [(UInt32, Point)], _ clusters: [ShapedText.Cluster]
  ) {
    let list = glyphs.map { cairo_glyph_t(index: UInt($0.0), x: $0.1.x, y: $0.1.y) }
    guard !clusters.isEmpty else {
      cairo_show_glyphs(context, list, Int32(list.count))
      return
    }
    let map = clusters.map {
      cairo_text_cluster_t(num_bytes: Int32($0.utf8Count), num_glyphs: Int32($0.glyphCount))
    }
    cairo_show_text_glyphs(
      context, text, Int32(text.utf8.count), list, Int32(list.count), map, Int32(map.count),
      cairo_text_cluster_flags_t(rawValue: 0))
  }

  private func face(_ file: String) -> OpaquePointer? {
    if let known = faces[file] { return known }
    let pattern = FcPatternCreate()
    FcPatternAddString(pattern, FC_FILE, file)
    FcPatternAddInteger(pattern, FC_INDEX, 0)
    FcPatternAddBool(pattern, FC_HINTING, 0)
    let face = cairo_ft_font_face_create_for_pattern(pattern)
    FcPatternDestroy(pattern)
    faces[file] = face
    return face
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
