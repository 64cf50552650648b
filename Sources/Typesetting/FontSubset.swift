import CPango
import Scene

extension FontFace {
  /// The face with only the glyphs that some characters need, as a font file of the same format.
  ///
  /// - Parameters:
  ///   - characters: what the subset can set.
  ///   - features: OpenType features that it keeps beside the usual ones (kerning, ligatures), by tag.
  /// - Throws: ``TypesettingError/fontFileUnreadable(file:)``.
  package func subset(
    for characters: Set<Unicode.Scalar>, features: Set<String> = []
  ) throws -> [UInt8] {
    guard let file = hb_blob_create_from_file_or_fail(self.file) else {
      throw TypesettingError.fontFileUnreadable(file: self.file)
    }
    defer { hb_blob_destroy(file) }
    let whole = hb_face_create(file, 0)
    defer { hb_face_destroy(whole) }
    guard let input = hb_subset_input_create_or_fail() else {
      throw TypesettingError.fontFileUnreadable(file: self.file)
    }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_unicode_set(input)
    for character in characters { hb_set_add(wanted, character.value) }
    let tags = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
    for feature in features { hb_set_add(tags, hb_tag_from_string(feature, -1)) }
    guard let part = hb_subset_or_fail(whole, input) else {
      throw TypesettingError.fontFileUnreadable(file: self.file)
    }
    defer { hb_face_destroy(part) }
    let blob = hb_face_reference_blob(part)
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else {
      throw TypesettingError.fontFileUnreadable(file: self.file)
    }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }
}
