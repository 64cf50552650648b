import CPango

extension TypeStyle {
  /// The style without letter spacing if the letters of the text join, because spacing would tear
  /// its words apart.
  func suiting(_ text: String) -> TypeStyle {
    guard tracking != 0, text.unicodeScalars.contains(where: \.joinsItsNeighbours) else {
      return self
    }
    var style = self
    style.tracking = 0
    return style
  }
}

extension Unicode.Scalar {
  /// Whether the character belongs to a script whose letters join, either by strokes between them
  /// (CSS Text Module Level 3, §8.2.1) or by a line along their tops.
  fileprivate var joinsItsNeighbours: Bool {
    // Scripts before Arabic do not join, and most texts contain no later characters.
    guard value >= 0x600 else { return false }
    return Self.joined.contains(hb_unicode_script(hb_unicode_funcs_get_default(), value).rawValue)
  }

  private static let joined: Set<UInt32> = Set(
    [
      HB_SCRIPT_ARABIC, HB_SCRIPT_SYRIAC, HB_SCRIPT_MANDAIC, HB_SCRIPT_NKO, HB_SCRIPT_MONGOLIAN,
      HB_SCRIPT_PHAGS_PA, HB_SCRIPT_MANICHAEAN, HB_SCRIPT_PSALTER_PAHLAVI, HB_SCRIPT_ADLAM,
      HB_SCRIPT_HANIFI_ROHINGYA, HB_SCRIPT_SOGDIAN, HB_SCRIPT_CHORASMIAN, HB_SCRIPT_OLD_UYGHUR,
      HB_SCRIPT_DEVANAGARI, HB_SCRIPT_BENGALI, HB_SCRIPT_GURMUKHI,
    ].map(\.rawValue))
}
