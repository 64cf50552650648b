import Foundation

extension Color {
  /// Kinds of colour vision, for checking that a map's colours can be told apart by every reader.
  package enum Vision: CaseIterable, Sendable {
    case full
    /// Protanopia: the cones for long (red) wavelengths are missing.
    case protanopia
    /// Deuteranopia: the cones for medium (green) wavelengths are missing.
    case deuteranopia
    /// Tritanopia: the cones for short (blue) wavelengths are missing.
    case tritanopia
    /// No colour at all, as in a photocopy.
    case grey

    /// The kinds of vision in which one sort of cones is missing.
    package static let dichromacies: [Vision] = [.protanopia, .deuteranopia, .tritanopia]
  }

  /// The colour as a person with this kind of colour vision sees it.
  ///
  /// Dichromacy is simulated in linear light: the lack of red or green cones after Viénot, Brettel & Mollon 1999
  /// ("Digital video colourmaps for checking the legibility of displays by dichromats"), that of blue cones after
  /// Brettel, Viénot & Mollon 1997 ("Computerized simulation of color appearance for dichromats"), because the
  /// simpler method of 1999 does not hold for it.
  package func seen(with vision: Vision) -> Color {
    let (r, g, b) = linear
    switch vision {
    case .full: return self
    case .protanopia:
      let mixed = 0.11238 * r + 0.88762 * g
      return Color(linear: mixed, mixed, 0.00401 * r - 0.00401 * g + b, alpha)
    case .deuteranopia:
      let mixed = 0.29275 * r + 0.70725 * g
      return Color(linear: mixed, mixed, -0.02234 * r + 0.02234 * g + b, alpha)
    case .tritanopia:
      let (r, g, b) = withoutBlueCones
      return Color(linear: r, g, b, alpha)
    case .grey:
      let light = 0.2126 * r + 0.7152 * g + 0.0722 * b
      return Color(linear: light, light, light, alpha)
    }
  }

  /// The result of painting this colour, with its opacity, over an opaque background.
  package func over(_ ground: Color) -> Color {
    let mix = { (above: Double, below: Double) in above * alpha + below * (1 - alpha) }
    return Color(
      red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
  }

  /// The perceived difference between two opaque colours: their distance in CIELAB (CIE 1976) under
  /// illuminant D65. A distance of about 2 is just noticeable when the colours lie side by side.
  /// Colours in different places on a page can be told apart from a distance of about 10.
  package func distance(to other: Color) -> Double {
    let (one, two) = (lab, other.lab)
    let (lightness, a, b) = (one.lightness - two.lightness, one.a - two.a, one.b - two.b)
    return (lightness * lightness + a * a + b * b).squareRoot()
  }

  /// What is left of the linear components without blue cones. Colours are moved, along the axis of these cones, to
  /// one of two half-planes through white: that of the wavelength 485 nm for bluish colours, that of 660 nm for all
  /// others. The coefficients follow from the cones of Smith & Pokorny 1975 and the primaries of sRGB.
  private var withoutBlueCones: (Double, Double, Double) {
    let (r, g, b) = linear
    let isBluish = 0.0396 * r - 0.02831 * g - 0.01129 * b < 0
    return isBluish
      ? (
        0.93339 * r + 0.19995 * g - 0.13334 * b, 0.05807 * r + 0.82566 * g + 0.11627 * b,
        -0.37913 * r + 1.13819 * g + 0.24094 * b
      )
      : (
        1.01353 * r + 0.14267 * g - 0.1562 * b, -0.0118 * r + 0.87561 * g + 0.13619 * b,
        0.07702 * r + 0.81212 * g + 0.11086 * b
      )
  }

  /// The linear components of the light, without the curve of sRGB.
  var linear: (Double, Double, Double) {
    let part = { (c: Double) in c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4) }
    return (part(red), part(green), part(blue))
  }

  private init(linear r: Double, _ g: Double, _ b: Double, _ alpha: Double) {
    let part = { (c: Double) -> Double in
      let c = min(1, max(0, c))
      return c <= 0.0031308 ? 12.92 * c : 1.055 * pow(c, 1 / 2.4) - 0.055
    }
    self.init(red: part(r), green: part(g), blue: part(b), alpha: alpha)
  }
}
