import CCairo

/// Cairo's faces of the font files that a canvas draws with. Owns them.
final class FontFaces {
  private var faces: [String: OpaquePointer] = [:]

  deinit { faces.values.forEach(cairo_font_face_destroy) }

  /// The first face in a font file, without hinting.
  subscript(file: String) -> OpaquePointer? {
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
}
