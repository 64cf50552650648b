import Geometry
import MapSpec
import Scene
import Typesetting

/// Typesetting in the type of the style.
extension MapContext {
  /// Shapes a line of text in the type of a role.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - role: the role of the text.
  ///   - tracking: the letter spacing as a fraction of the type size; nil for that of the style.
  ///   - scale: the factor on the type size of the style.
  func shape(
    _ text: String, _ role: TypeRole, tracking: Double? = nil, scale: Double = 1
  ) throws -> ShapedText {
    try typesetter.shape(typographic(text), typeStyle(role, tracking: tracking, scale: scale))
  }

  /// Breaks a text into lines.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - role: the role of the text.
  ///   - width: the largest width of a line, in millimetres.
  ///   - scale: the factor on the type size of the style.
  ///   - breaksWords: whether to break a word that is wider than the line.
  func paragraph(
    _ text: String, _ role: TypeRole, width: Double, scale: Double = 1, breaksWords: Bool = false
  ) throws -> [ShapedText] {
    try typesetter.paragraph(
      typographic(text), typeStyle(role, scale: scale), width: Millimetres(width),
      breaksWords: breaksWords)
  }

  func typeStyle(_ role: TypeRole, tracking: Double? = nil, scale: Double = 1) -> TypeStyle {
    let spec = style.type(role)
    return TypeStyle(
      family: style.fonts[spec.font]?.family ?? "", size: spec.size * scale, bold: spec.isBold,
      italic: spec.isItalic, tracking: tracking ?? spec.tracking, features: spec.features)
  }
}
