import CPango
import Scene

extension FontFace {
  /// Makes a subset of the face that holds only the glyphs that some characters need. It is a font
  /// file in the same format as the original.
  ///
  /// - Parameters:
  ///   - characters: The characters that the subset can set.
  ///   - features: The tags of OpenType features to keep in addition to the usual ones (kerning,
  ///     ligatures).
  /// - Throws: ``TypesettingError/fontFileUnreadable(file:)``.
  package func subset(
    for characters: Set<Unicode.Scalar>, features: Set<String> = []
  ) throws -> [UInt8] {
    let whole = try FontFile(file)
    guard let input = hb_subset_input_create_or_fail() else {
      throw TypesettingError.fontFileUnreadable(file: file)
    }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_unicode_set(input)
    for character in characters { hb_set_add(wanted, character.value) }
    let tags = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
    for feature in features { hb_set_add(tags, hb_tag_from_string(feature, -1)) }
    guard let part = hb_subset_or_fail(whole.face, input),
      let bytes = FontFile(taking: part).bytes
    else { throw TypesettingError.fontFileUnreadable(file: file) }
    return bytes
  }
}
