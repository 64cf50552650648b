import Geometry
import Scene

extension Style {
  /// The colour of a role. The fallback is never used, because reading a style fails if a role is missing.
  package func color(_ role: ColorRole) -> Color { colors[role] ?? .black }

  package func type(_ role: TypeRole) -> TypeSpec {
    type[role]
      ?? TypeSpec(
        font: .sans, size: Millimetres(points: 7), isBold: false, isItalic: false,
        least: Millimetres(points: 7), tracking: 0,
        features: [], color: .black)
  }

  package func line(_ role: LineRole) -> LineStyle {
    lines[role.rawValue] ?? LineStyle(stroke: Stroke(.black, Millimetres(0.1)))
  }
}
