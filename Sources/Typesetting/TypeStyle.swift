import Geometry

/// How a piece of text is set.
package struct TypeStyle: Hashable, Sendable {
  package var family: String
  package var size: Millimetres
  package var isBold: Bool
  package var isItalic: Bool
  /// Extra space after each letter as a share of the size.
  package var tracking: Double
  /// OpenType features to switch on, by tag: `smcp`, `tnum`, `onum`…
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
