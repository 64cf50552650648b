/// Numbers as they are written in messages.
extension Double {
  /// Degrees with up to four decimals, about ten metres.
  package var degrees: String { rounded(to: 4) }

  /// Degrees with up to seven decimals, about a centimetre.
  var exactDegrees: String { rounded(to: 7) }

  /// Square kilometres or kilometres: one decimal below 100, none from there on.
  var measure: String { rounded(to: abs(self) < 100 ? 1 : 0) }

  /// Kilometres with up to two decimals, which is ten metres.
  var accuracy: String { rounded(to: 2) }

  /// Kilometres with exactly one decimal.
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
