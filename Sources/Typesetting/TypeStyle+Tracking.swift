import CPango

extension TypeStyle {
  /// The style without letter spacing for a text whose letters join: spaced out, its words would fall to pieces.
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
  /// Whether it belongs to a script whose letters join, by strokes between them (CSS Text Module Level 3, §8.2.1) or
  /// by a line along their heads.
  fileprivate var joinsItsNeighbours: Bool {
    // No script before Arabic does, and most texts hold no letter after it.
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
