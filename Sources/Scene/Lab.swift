import Foundation

/// A colour in CIELAB under illuminant D65, where distances follow what people see.
package struct Lab: Hashable, Sendable {
  /// The lightness, from 0 for black to 100 for white.
  package var lightness: Double
  /// The axis from green (negative) to red.
  package var a: Double
  /// The axis from blue (negative) to yellow.
  package var b: Double

  package init(_ lightness: Double, _ a: Double, _ b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  /// The difference ΔE₀₀ between two colours by the formula CIEDE2000. Side by side, 1 is just noticeable; unlike
  /// distances in CIELAB it means the same in light and in vivid colours.
  ///
  /// The formula and the names of its terms are those of Sharma, Wu & Dalal 2005 ("The CIEDE2000 color-difference
  /// formula: implementation notes, supplementary test data, and mathematical observations", Color Research and
  /// Application 30, 21–30), with the weights of reference conditions.
  package func difference(to other: Lab) -> Double {
    let middle = (hypot(a, b) + hypot(other.a, other.b)) / 2
    // Greyish colours have their axis of red and green stretched.
    let stretch = 1 + 0.5 * (1 - Self.share(of: middle))
    let (one, two) = (Polar(a * stretch, b), Polar(other.a * stretch, other.b))
    let isGrey = one.chroma * two.chroma == 0
    let turn = isGrey ? 0 : (two.hue - one.hue).turned
    let deltaLightness = other.lightness - lightness
    let deltaChroma = two.chroma - one.chroma
    let deltaHue = 2 * (one.chroma * two.chroma).squareRoot() * sin((turn / 2).radians)

    let meanLightness = (lightness + other.lightness) / 2
    let meanChroma = (one.chroma + two.chroma) / 2
    let meanHue = isGrey ? one.hue + two.hue : (one.hue + turn / 2 + 360).remainder360
    let t =
      1 - 0.17 * cos((meanHue - 30).radians) + 0.24 * cos((2 * meanHue).radians)
      + 0.32 * cos((3 * meanHue + 6).radians) - 0.2 * cos((4 * meanHue - 63).radians)
    let depth = (meanLightness - 50) * (meanLightness - 50)
    let lightnessTerm = deltaLightness / (1 + 0.015 * depth / (20 + depth).squareRoot())
    let chromaTerm = deltaChroma / (1 + 0.045 * meanChroma)
    let hueTerm = deltaHue / (1 + 0.015 * meanChroma * t)
    // In blue, hue and chroma depend on each other.
    let blueness = (meanHue - 275) / 25
    let rotation =
      -sin((60 * exp(-blueness * blueness)).radians) * 2 * Self.share(of: meanChroma)
    return
      (lightnessTerm * lightnessTerm + chromaTerm * chromaTerm + hueTerm * hueTerm
      + rotation * chromaTerm * hueTerm).squareRoot()
  }

  /// How vivid a chroma is, from 0 for grey towards 1.
  private static func share(of chroma: Double) -> Double {
    let seventh = pow(chroma, 7)
    return (seventh / (seventh + 6_103_515_625)).squareRoot()  // 25⁷
  }

  /// Chroma and hue.
  private struct Polar {
    let chroma: Double
    /// The angle in degrees, 0..<360; 0 for grey.
    let hue: Double

    init(_ a: Double, _ b: Double) {
      chroma = hypot(a, b)
      hue = chroma == 0 ? 0 : (atan2(b, a) * 180 / .pi + 360).remainder360
    }
  }
}

extension Double {
  /// An angle in degrees as one in radians.
  fileprivate var radians: Double { self * .pi / 180 }
  /// An angle from 0 up to, and without, 360 degrees.
  fileprivate var remainder360: Double { truncatingRemainder(dividingBy: 360) }
  /// A difference between two angles, the short way round.
  fileprivate var turned: Double { self > 180 ? self - 360 : self < -180 ? self + 360 : self }
}

extension Color {
  /// The colour in CIELAB. Its opacity does not count.
  package var lab: Lab {
    let (r, g, b) = linear
    let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    let root = { (t: Double) in t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116 }
    let (fx, fy, fz) = (root(x), root(y), root(z))
    return Lab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))
  }

  /// The difference ΔE₀₀ between two opaque colours, as a person with some kind of colour vision sees them.
  package func difference(to other: Color, seenWith vision: Vision = .full) -> Double {
    seen(with: vision).lab.difference(to: other.seen(with: vision).lab)
  }
}
