import CCairo
import Geometry
import Scene

extension Canvas {
  /// Shows a text as glyphs of a face, together with the characters that they stand for.
  func showGlyphs(_ text: SceneText, _ face: OpaquePointer) {
    cairo_set_font_face(context, face)
    switch text.placement {
    case .straight(let start, let angle):
      cairo_save(context)
      cairo_translate(context, start.x, start.y)
      cairo_rotate(context, angle)
      cairo_set_font_size(context, text.text.size.value)
      show(text.text.text, text.text.glyphs.map { ($0.id, $0.origin) }, text.text.clusters)
      cairo_restore(context)
    case .curve:
      showCurved(text)
    }
  }

  /// Shows each cluster turned to its place on the curve. Programs that guess words from the distances of
  /// letters may find such a word in pieces; Cairo 1.16 has no way to name it whole.
  private func showCurved(_ text: SceneText) {
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
}
