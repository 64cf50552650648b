import Foundation

extension Color {
  /// Kinds of colour vision, for checking that a map's colours can be told apart by every reader.
  package enum Vision: CaseIterable, Sendable {
    case full
    /// Protanopia: the cones for long (red) wavelengths are missing.
    case protanopia
    /// Deuteranopia: the cones for medium (green) wavelengths are missing.
    case deuteranopia
    /// No colour at all, as in a photocopy.
    case grey
  }

  /// The colour as a person with this kind of colour vision sees it.
  ///
  /// Dichromacy is simulated in linear light after Viénot, Brettel & Mollon 1999 ("Digital video
  /// colourmaps for checking the legibility of displays by dichromats").
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
    let (a, b) = (lab, other.lab)
    return ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1) + (a.2 - b.2) * (a.2 - b.2))
      .squareRoot()
  }

  /// The CIELAB coordinates: lightness (0…100) and the two opponent axes a* and b*.
  private var lab: (Double, Double, Double) {
    let (r, g, b) = linear
    let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    let root = { (t: Double) in t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116 }
    let (fx, fy, fz) = (root(x), root(y), root(z))
    return (116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))
  }

  private var linear: (Double, Double, Double) {
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
