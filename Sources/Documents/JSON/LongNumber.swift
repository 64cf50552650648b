/// Reads a JSON number with any number of digits and an optional exponent. The result is infinite
/// if the number is too large for a double. Nil if there is no valid number.
///
/// - Parameters:
///   - bytes: The whole JSON text.
///   - position: The offset of the number's first byte. If there is a number, the function moves it
///     to the byte after it.
func longNumber(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Double? {
  var index = position
  func take(where isWanted: (UInt8) -> Bool) -> Bool {
    guard index < bytes.count, isWanted(bytes[index]) else { return false }
    index += 1
    return true
  }
  /// Takes all digits that follow. Returns false if there are none.
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

/// Whether the byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
