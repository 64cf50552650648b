import Geometry
import MapSpec
import Scene
import Typesetting

/// Setting words in the type of the style.
extension MapContext {
  /// Shapes a line of text in the type of a role.
  ///
  /// - Parameters:
  ///   - tracking: letter spacing as a share of the size instead of the style's.
  ///   - scale: factor on the style's size.
  func shape(
    _ text: String, _ role: TypeRole, tracking: Double? = nil, scale: Double = 1
  ) throws -> ShapedText {
    try typesetter.shape(typographic(text), typeStyle(role, tracking: tracking, scale: scale))
  }

  /// Breaks a text into lines of the column's or another width.
  ///
  /// - Parameter breaksWords: whether a word that is wider than that is broken.
  func paragraph(
    _ text: String, _ role: TypeRole, width: Double, breaksWords: Bool = false
  ) throws -> [ShapedText] {
    try typesetter.paragraph(
      typographic(text), typeStyle(role), width: Millimetres(width), breaksWords: breaksWords)
  }

  func typeStyle(_ role: TypeRole, tracking: Double? = nil, scale: Double = 1) -> TypeStyle {
    let spec = style.type(role)
    return TypeStyle(
      family: style.fonts[spec.font]?.family ?? "", size: spec.size * scale, bold: spec.isBold,
      italic: spec.isItalic, tracking: tracking ?? spec.tracking, features: spec.features)
  }
}
