extension JSONScanner {
  /// A number in the grammar of JSON.
  mutating func number() throws(Diagnostic) -> Double {
    guard let first = peek(), first == UInt8(ascii: "-") || isDigit(first) else {
      throw unexpected("expected a number")
    }
    var end = position
    if let value = plainNumber(in: bytes, at: &end) {
      position = end
      return value
    }
    return try anyNumber()
  }

  /// A number with an exponent or with many digits, or no number at all.
  private mutating func anyNumber() throws(Diagnostic) -> Double {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = position
    guard takeDigits(), position - whole == 1 || bytes[whole] != UInt8(ascii: "0") else {
      throw malformed(start)
    }
    if takeByte(where: { $0 == UInt8(ascii: ".") }), !takeDigits() { throw malformed(start) }
    if takeByte(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      _ = takeByte { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
      if !takeDigits() { throw malformed(start) }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw Diagnostic("the number \(text.prefix(40)) is too large", at: location(of: start))
    }
    return value
  }

  private mutating func takeByte(where isWanted: (UInt8) -> Bool) -> Bool {
    guard position < bytes.count, isWanted(bytes[position]) else { return false }
    position += 1
    return true
  }

  /// Whether there was at least one.
  private mutating func takeDigits() -> Bool {
    let start = position
    while takeByte(where: isDigit) {}
    return position > start
  }

  private mutating func malformed(_ start: Int) -> Diagnostic {
    position = start
    return unexpected("expected a number like 12 or -0.5")
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
