import CPango
import Scene

extension FontFace {
  /// The name of its file, without folders.
  var fileName: String { file.split(separator: "/").last.map(String.init) ?? family }

  /// The first letter of a text for which the face has no glyph. Nil if it has glyphs for all
  /// letters, or if the file cannot be read.
  func firstMissingLetter(of text: String) -> Unicode.Scalar? {
    guard let font = try? FontFile(file), let shapes = hb_font_create(font.face) else { return nil }
    defer { hb_font_destroy(shapes) }
    return text.unicodeScalars.first { scalar in
      var glyph: hb_codepoint_t = 0
      return !scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isWhitespace
        && hb_font_get_nominal_glyph(shapes, scalar.value, &glyph) == 0
    }
  }
}
