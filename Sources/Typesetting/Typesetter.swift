import CPango
import Geometry
import Scene
import Work

/// Shapes and measures text, using only the fonts of a library. It owns Pango objects and must not
/// be shared between threads: each thread needs its own.
package final class Typesetter {
  private let library: FontLibrary
  private let config: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private var outlines: [OutlineKey: Outline] = [:]
  private var shaped: [ShapeKey: ShapedText] = [:]
  /// Remembers paragraphs, because a panel is set twice: first to measure it and then to draw it.
  private var paragraphs: [ParagraphKey: [ShapedText]] = [:]

  /// The font size, in points, at which Pango lays out text. The result is then scaled to the real
  /// size. The value is large so that Pango's rounding to 1/1024 point does not show.
  static let layoutSize = 1000.0

  /// - Throws: ``TypesettingError/fontFileUnreadable(file:)``.
  package init(_ library: FontLibrary) throws {
    PangoFailure.isHeard
    Self.detachFromSystemFonts
    let config = FcConfigCreate()
    for face in library.faces where FcConfigAppFontAddFile(config, face.file) == 0 {
      FcConfigDestroy(config)
      throw TypesettingError.unusable(face.file)
    }
    guard let config, let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw TypesettingError.fontFileUnreadable(file: library.faces.first?.file ?? "")
    }
    pango_fc_font_map_set_config(OpaquePointer(map), config)
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    self.library = library
    self.config = config
    self.map = map
    context = pango_font_map_create_context(map)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    // Pango 1.50 leaks the configuration unless it is removed first.
    pango_fc_font_map_set_config(OpaquePointer(map), nil)
    g_object_unref(map)
    FcConfigDestroy(config)
  }

  /// Pango's first font map would read the system's font configuration. Making an empty
  /// configuration the current one, once and beforehand, prevents that.
  private static let detachFromSystemFonts: Void = {
    let empty = FcConfigCreate()
    _ = FcConfigSetCurrent(empty)
    FcConfigDestroy(empty)
  }()

  /// Shapes one line of text. Line breaks and tabs are replaced by spaces.
  ///
  /// - Throws: ``TypesettingError/unknownFace(family:isBold:isItalic:)`` or
  ///   ``TypesettingError/missingGlyph(text:face:letter:)``.
  package func shape(_ text: String, _ type: TypeStyle) throws -> ShapedText {
    let text = text.inOneLine
    let type = type.suiting(text)
    let key = ShapeKey(text: text, type: type)
    if let known = shaped[key] { return known }
    let result = try timed(.typeset) { try laidOut(text, type) }
    shaped[key] = result
    return result
  }

  private func laidOut(_ text: String, _ type: TypeStyle) throws -> ShapedText {
    let face = try face(for: type)
    let layout = layout(text, type, face)
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    try checkGlyphs(of: layout, text, face)
    guard let line = pango_layout_get_line_readonly(layout, 0) else {
      throw TypesettingError.missingGlyph(text: text, face: face.fileName, letter: nil)
    }
    return shapedText(line, text: text, type: type, face: face)
  }

  /// Breaks text into lines no wider than `width` and shapes each line.
  ///
  /// If `breaksWords` is true, a word that is wider than the lines is broken. Otherwise it extends
  /// beyond them.
  ///
  /// - Throws: The same errors as ``shape(_:_:)``.
  package func paragraph(
    _ text: String, _ type: TypeStyle, width: Millimetres, breaksWords: Bool = false
  ) throws -> [ShapedText] {
    let type = type.suiting(text)
    let key = ParagraphKey(
      shape: ShapeKey(text: text, type: type), width: width, breaksWords: breaksWords)
    if let known = paragraphs[key] { return known }
    let lines = try broken(text, type, width: width, breaksWords: breaksWords)
    paragraphs[key] = lines
    return lines
  }

  private func broken(
    _ text: String, _ type: TypeStyle, width: Millimetres, breaksWords: Bool
  ) throws -> [ShapedText] {
    let face = try face(for: type)
    let layout = layout(text, type, face)
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    pango_layout_set_width(
      layout, Int32(width.value / type.size.value * Self.layoutSize * Double(PANGO_SCALE)))
    pango_layout_set_wrap(layout, breaksWords ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD)
    try checkGlyphs(of: layout, text, face)
    let bytes = Array(text.utf8)
    return try (0..<pango_layout_get_line_count(layout)).compactMap { index in
      guard let line = pango_layout_get_line_readonly(layout, index) else { return nil }
      let start = Int(line.pointee.start_index)
      let slice = bytes[start..<min(bytes.count, start + Int(line.pointee.length))]
      let words = String(decoding: slice, as: UTF8.self)
      return try shape(
        words.trimmingTrailingSpaces, type)
    }
  }

  private func face(for type: TypeStyle) throws -> FontFace {
    guard let face = library.face(type.family, bold: type.isBold, italic: type.isItalic) else {
      throw TypesettingError.unknownFace(
        family: type.family, isBold: type.isBold, isItalic: type.isItalic)
    }
    return face
  }

  private func layout(_ text: String, _ type: TypeStyle, _ face: FontFace) -> OpaquePointer {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, face.family)
    pango_font_description_set_weight(
      description, face.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(
      description, face.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(
      description, Self.layoutSize * Double(PANGO_SCALE))
    let attributes = pango_attr_list_new()
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    let features = type.features.map { "\($0)=1" }.joined(separator: ", ")
    if !features.isEmpty {
      pango_attr_list_insert(attributes, pango_attr_font_features_new(features))
    }
    if type.tracking != 0 {
      let spacing = type.tracking * Self.layoutSize * Double(PANGO_SCALE)
      pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(Int32(spacing)))
    }
    let layout: OpaquePointer = pango_layout_new(context)
    pango_layout_set_font_description(layout, description)
    pango_layout_set_attributes(layout, attributes)
    pango_layout_set_text(layout, text, -1)
    pango_attr_list_unref(attributes)
    pango_font_description_free(description)
    return layout
  }

  private func checkGlyphs(of layout: OpaquePointer, _ text: String, _ face: FontFace) throws {
    if pango_layout_get_unknown_glyphs_count(layout) > 0 {
      throw TypesettingError.missingGlyph(
        text: text, face: face.fileName, letter: face.firstMissingLetter(of: text))
    }
  }

  private func shapedText(
    _ line: UnsafeMutablePointer<PangoLayoutLine>, text: String, type: TypeStyle, face: FontFace
  ) -> ShapedText {
    let scale = type.size.value / Self.layoutSize / Double(PANGO_SCALE)
    var glyphs: [ShapedText.Glyph] = []
    var clusters: [ShapedText.Cluster] = []
    var x = 0.0
    var readsLeftwards = false
    forEachRun(of: line) { item, string in
      readsLeftwards = readsLeftwards || item.pointee.analysis.level % 2 == 1
      let font = item.pointee.analysis.font
      let starts = clusterStarts(string, length: Int(item.pointee.length))
      for index in 0..<Int(string.pointee.num_glyphs) {
        let info = string.pointee.glyphs[index]
        let advance = Double(info.geometry.width) * scale
        glyphs.append(
          ShapedText.Glyph(
            id: info.glyph,
            origin: Point(
              x + Double(info.geometry.x_offset) * scale, Double(info.geometry.y_offset) * scale),
            advance: advance, outline: outline(of: info.glyph, font: font, face: face)))
        x += advance
      }
      clusters += starts
    }
    // In a right-to-left run, the glyphs are in visual order and the characters in reading order.
    // They cannot be matched one by one, so the whole line becomes one cluster.
    if readsLeftwards { clusters = [.init(utf8Count: text.utf8.count, glyphCount: glyphs.count)] }
    let spacing = Millimetres(type.tracking * type.size.value)
    var result = ShapedText(
      text: text, face: face, size: type.size, letterSpacing: spacing, glyphs: glyphs,
      clusters: clusters, width: max(0, x))
    result.features = type.features
    result.isRightToLeft = line.pointee.resolved_dir == PANGO_DIRECTION_RTL.rawValue
    return result
  }

  private func outline(
    of glyph: UInt32, font: UnsafeMutablePointer<PangoFont>?, face: FontFace
  ) -> Outline {
    let key = OutlineKey(file: face.file, glyph: glyph)
    if let known = outlines[key] { return known }
    let outline = glyphOutline(glyph, font: font, unitsPerEm: Self.layoutSize * Double(PANGO_SCALE))
    outlines[key] = outline
    return outline
  }
}

private struct OutlineKey: Hashable {
  let file: String
  let glyph: UInt32
}

private struct ShapeKey: Hashable {
  let text: String
  let type: TypeStyle
}

private struct ParagraphKey: Hashable {
  let shape: ShapeKey
  let width: Millimetres
  let breaksWords: Bool
}

extension String {
  fileprivate var inOneLine: String {
    guard contains(where: { $0.isNewline || $0 == "\t" }) else { return self }
    return split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  fileprivate var trimmingTrailingSpaces: String {
    var result = self
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }
}
