import Geometry

/// The type of a piece of text: font, size and spacing.
package struct TypeStyle: Hashable, Sendable {
  package var family: String
  package var size: Millimetres
  package var isBold: Bool
  package var isItalic: Bool
  /// Letter spacing: the extra space after each letter, as a fraction of the font size.
  package var tracking: Double
  /// The tags of OpenType features to switch on, such as `smcp`, `tnum` or `onum`.
  package var features: [String]

  package init(
    family: String, size: Millimetres, bold: Bool = false, italic: Bool = false,
    tracking: Double = 0,
    features: [String] = []
  ) {
    (self.family, self.size, isBold, isItalic) = (family, size, bold, italic)
    (self.tracking, self.features) = (tracking, features)
  }
}
