/// Numbers as messages write them.
extension Double {
  /// Degrees to four decimals: some ten metres.
  package var degrees: String { rounded(to: 4) }

  /// Degrees to seven decimals: a centimetre.
  var exactDegrees: String { rounded(to: 7) }

  /// Square kilometres or kilometres without needless decimals.
  var measure: String { rounded(to: abs(self) < 100 ? 1 : 0) }

  /// Kilometres to ten metres, without needless decimals.
  var accuracy: String { rounded(to: 2) }

  /// Kilometres with one decimal.
  var tenths: String {
    let text = rounded(to: 1)
    return text.contains(".") ? text : text + ".0"
  }

  private func rounded(to decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let value = (self * scale).rounded() / scale
    return value == value.rounded() ? String(Int64(value)) : "\(value)"
  }
}
