/// The number of JSON at `position`, which may have an exponent and any number of digits; infinite when no double is as
/// large, and nil for what is no number of JSON.
///
/// - Parameter position: moved behind the number when there is one.
func longNumber(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Double? {
  var index = position
  func take(where isWanted: (UInt8) -> Bool) -> Bool {
    guard index < bytes.count, isWanted(bytes[index]) else { return false }
    index += 1
    return true
  }
  /// Whether there was at least one.
  func takeDigits() -> Bool {
    let start = index
    while take(where: isDigit) {}
    return index > start
  }
  _ = take { $0 == UInt8(ascii: "-") }
  let whole = index
  guard takeDigits(), index - whole == 1 || bytes[whole] != UInt8(ascii: "0") else { return nil }
  if take(where: { $0 == UInt8(ascii: ".") }), !takeDigits() { return nil }
  if take(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
    _ = take { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    if !takeDigits() { return nil }
  }
  let value = Double(String(decoding: bytes[position..<index], as: UTF8.self)) ?? .infinity
  position = index
  return value
}

/// Whether the byte is a digit of ASCII.
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
