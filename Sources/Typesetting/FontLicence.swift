import CPango
import Scene

/// What a font says of its makers and of what may be done with it.
package struct FontLicence: Hashable, Sendable {
  /// The font's full name.
  package var name: String
  package var copyright: String
  package var licence: String
  package var url: String
}

extension FontFace {
  /// The names that the font file carries (OpenType specification, table `name`: 4, 0, 13 and 14); empty where
  /// it has none.
  ///
  /// - Throws: ``TypesettingError/fontFileUnreadable(file:)``.
  package func licence() throws -> FontLicence {
    guard let blob = hb_blob_create_from_file_or_fail(file) else {
      throw TypesettingError.fontFileUnreadable(file: file)
    }
    defer { hb_blob_destroy(blob) }
    let face = hb_face_create(blob, 0)
    defer { hb_face_destroy(face) }
    func text(_ id: UInt32) -> String {
      let english = hb_language_from_string("en", -1)
      var length = hb_ot_name_get_utf8(face, id, english, nil, nil) + 1
      var buffer = [CChar](repeating: 0, count: Int(length))
      hb_ot_name_get_utf8(face, id, english, &length, &buffer)
      return String(
        decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    return FontLicence(name: text(4), copyright: text(0), licence: text(13), url: text(14))
  }
}
