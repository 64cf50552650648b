/// An sRGB colour with opacity. Each component is in the range 0…1.
package struct Color: Hashable, Sendable {
  package var red: Double
  package var green: Double
  package var blue: Double
  package var alpha: Double

  package init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    (self.red, self.green, self.blue, self.alpha) = (red, green, blue, alpha)
  }

  /// Reads a colour in the form `#RRGGBB` or `#RRGGBBAA`. Returns nil for any other text.
  package init?(hex: String) {
    let digits = hex.dropFirst()
    guard hex.first == "#", digits.utf8.count == 6 || digits.utf8.count == 8,
      digits.allSatisfy(\.isHexDigit), let number = UInt32(digits, radix: 16)
    else { return nil }
    let rgba = digits.utf8.count == 8 ? number : number << 8 | 0xff
    let part = { (shift: UInt32) in Double(rgba >> shift & 0xff) / 255 }
    self.init(red: part(24), green: part(16), blue: part(8), alpha: part(0))
  }

  /// The colour in the form `#rrggbb`, without its opacity.
  package var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(Int((part * 255).rounded()), radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
      }.joined()
  }

  package func withAlpha(_ alpha: Double) -> Color {
    Color(red: red, green: green, blue: blue, alpha: alpha)
  }

  /// A mixture with another colour. The result is opaque if both are.
  ///
  /// - Parameter share: The share of the other colour, 0…1.
  package func mixed(with other: Color, _ share: Double) -> Color {
    func part(_ path: KeyPath<Color, Double>) -> Double {
      self[keyPath: path] + (other[keyPath: path] - self[keyPath: path]) * share
    }
    return Color(
      red: part(\.red), green: part(\.green), blue: part(\.blue), alpha: part(\.alpha))
  }

  package static let white = Color(red: 1, green: 1, blue: 1)
  package static let black = Color(red: 0, green: 0, blue: 0)
}
