extension JSONScanner {
  /// A number in the grammar of JSON.
  mutating func number() throws(Diagnostic) -> Double {
    guard let first = peek(), first == UInt8(ascii: "-") || isDigit(first) else {
      throw unexpected("expected a number")
    }
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    var mantissa: UInt64 = 0
    let wholeDigits = digits(into: &mantissa)
    var count = wholeDigits
    var exponent = 0
    guard wholeDigits > 0, wholeDigits == 1 || bytes[position - wholeDigits] != UInt8(ascii: "0")
    else { throw malformed(start) }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      let fraction = digits(into: &mantissa)
      guard fraction > 0 else { throw malformed(start) }
      count += fraction
      exponent = -fraction
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      return try slowNumber(from: start)
    }
    // Both the digits and the power of ten are exact doubles here, so one division rounds right.
    guard count <= 15 else { return try slowNumber(from: start) }
    let value = Double(mantissa) / powersOfTen[-exponent]
    return isNegative ? -value : value
  }

  /// Takes digits and adds them to `mantissa` (which may overflow); their number.
  private mutating func digits(into mantissa: inout UInt64) -> Int {
    let start = position
    while position < bytes.count {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      position += 1
    }
    return position - start
  }

  /// The number that starts at `start`, whose whole part and fraction have been seen to be right.
  private mutating func slowNumber(from start: Int) throws(Diagnostic) -> Double {
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D {
        position += 1
      }
      var ignored: UInt64 = 0
      guard digits(into: &ignored) > 0 else { throw malformed(start) }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw Diagnostic("the number \(text.prefix(40)) is too large", at: lines.location(of: start))
    }
    return value
  }

  private mutating func malformed(_ start: Int) -> Diagnostic {
    position = start
    return unexpected("expected a number like 12 or -0.5")
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
