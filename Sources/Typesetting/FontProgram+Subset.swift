import CPango
import Geometry
import Scene

extension FontFace {
  /// Makes a subset of the face for embedding in a PDF file.
  ///
  /// - Parameter glyphs: The glyphs that the subset needs, by their numbers in the font file.
  /// - Returns: The subset, or nil if the outlines are in a format that PDF cannot hold.
  /// - Throws: ``TypesettingError/fontFileUnreadable(file:)``.
  package func program(of glyphs: Set<UInt32>) throws -> FontProgram? {
    let whole = try FontFile(file)
    guard let input = hb_subset_input_create_or_fail() else { throw unreadable }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, glyph) }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    // The glyphs are already chosen and positioned, so the layout tables are not needed.
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in ["GSUB", "GPOS", "GDEF", "kern", "name", "OS/2", "post", "cmap"] {
      hb_set_add(dropped, hb_tag_from_string(table, -1))
    }
    guard let plan = hb_subset_plan_create_or_fail(whole.face, input) else { throw unreadable }
    defer { hb_subset_plan_destroy(plan) }
    guard let face = hb_subset_plan_execute_or_fail(plan) else { throw unreadable }
    let part = FontFile(taking: face)
    let places = hb_subset_plan_old_to_new_glyph_mapping(plan)
    let numbers = Dictionary(
      uniqueKeysWithValues: glyphs.map { ($0, UInt16(truncatingIfNeeded: hb_map_get(places, $0))) })
    let (format, bytes): (FontProgram.Format, [UInt8])
    if let table = part.table("CFF ") {
      (format, bytes) = (.cff, table)
    } else if part.table("glyf") != nil, let font = part.bytes {
      (format, bytes) = (.trueType, font)
    } else {
      return nil
    }
    let metrics = try FontMetrics(of: whole) ?? { throw unreadable }()
    var advances = Array(repeating: 0.0, count: Int(hb_face_get_glyph_count(face)))
    for (old, new) in numbers where Int(new) < advances.count {
      advances[Int(new)] = metrics.advance(of: old)
    }
    return FontProgram(
      format: format, bytes: bytes, name: metrics.name, numbers: numbers, advances: advances,
      measures: metrics.measures)
  }

  private var unreadable: TypesettingError { .fontFileUnreadable(file: file) }
}

/// Reads the metrics of a font through HarfBuzz. Owns the HarfBuzz font.
private final class FontMetrics {
  private let file: FontFile
  private let font: OpaquePointer?
  private let perMille: Double
  /// The `head` table of the OpenType specification.
  private let head: [UInt8]

  /// Returns nil for a font without a complete `head` table.
  init?(of file: FontFile) {
    guard let head = file.table("head"), head.count >= 54 else { return nil }
    (self.file, self.head) = (file, head)
    font = hb_font_create(file.face)
    perMille = 1000 / Double(max(1, hb_face_get_upem(file.face)))
  }

  deinit { hb_font_destroy(font) }

  /// The PostScript name, limited to 63 letters, digits and hyphens.
  var name: String {
    let letters = file.name(6).utf8.prefix(63).filter {
      (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
        || $0 == 0x2d
    }
    return letters.isEmpty ? "Font" : String(decoding: letters, as: UTF8.self)
  }

  var measures: FontProgram.Measures {
    let corners = [36, 38, 40, 42].map { Double(signed(at: $0)) * perMille }
    return .init(
      ascent: metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER),
      descent: metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER),
      capHeight: metric(HB_OT_METRICS_TAG_CAP_HEIGHT),
      box: Box(minX: corners[0], minY: corners[1], maxX: corners[2], maxY: corners[3]),
      italicAngle: Double(hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE)))
  }

  func advance(of glyph: UInt32) -> Double {
    Double(hb_font_get_glyph_h_advance(font, glyph)) * perMille
  }

  /// Reads a signed 16-bit number from the `head` table.
  private func signed(at offset: Int) -> Int16 {
    Int16(bitPattern: UInt16(head[offset]) << 8 | UInt16(head[offset + 1]))
  }

  private func metric(_ tag: hb_ot_metrics_tag_t) -> Double {
    var value: hb_position_t = 0
    _ = hb_ot_metrics_get_position(font, tag, &value)
    return Double(value) * perMille
  }
}
