import CPango

/// Owns a HarfBuzz face: a font file or a subset of one.
final class FontFile {
  let face: OpaquePointer

  /// - Throws: ``TypesettingError/fontFileUnreadable(file:)``.
  convenience init(_ path: String) throws {
    guard let blob = hb_blob_create_from_file_or_fail(path) else {
      throw TypesettingError.fontFileUnreadable(file: path)
    }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, 0) else {
      throw TypesettingError.fontFileUnreadable(file: path)
    }
    self.init(taking: face)
  }

  /// Takes ownership of a face.
  init(taking face: OpaquePointer) { self.face = face }

  deinit { hb_face_destroy(face) }

  /// The bytes of the whole file. Nil if they are empty.
  var bytes: [UInt8]? { Self.bytes(taking: hb_face_reference_blob(face)) }

  /// The bytes of the table with this tag. Nil if the font does not have it.
  func table(_ tag: String) -> [UInt8]? {
    Self.bytes(taking: hb_face_reference_table(face, hb_tag_from_string(tag, -1)))
  }

  /// The English text of an entry of the OpenType `name` table, by its name ID. Empty if there is
  /// none.
  func name(_ number: UInt32) -> String {
    let english = hb_language_from_string("en", -1)
    var length = hb_ot_name_get_utf8(face, number, english, nil, nil) + 1
    var buffer = [CChar](repeating: 0, count: Int(length))
    hb_ot_name_get_utf8(face, number, english, &length, &buffer)
    return String(
      decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func bytes(taking blob: OpaquePointer?) -> [UInt8]? {
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
  }
}
