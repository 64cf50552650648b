/// Reads a JSON number without an exponent and with at most 19 digits, as coordinates are usually
/// written. Nil for any other number, and if there is no valid number. Then `position` does not
/// move.
///
/// The value is the double nearest to the decimal number, as `strtod` returns it.
@inline(__always)
func plainNumber(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Double? {
  let count = bytes.count
  var index = position
  var isNegative = false
  if index < count, bytes[index] == UInt8(ascii: "-") {
    isNegative = true
    index += 1
  }
  let whole = index
  var digits: UInt64 = 0
  while index < count {
    let digit = bytes[index] &- UInt8(ascii: "0")
    guard digit < 10 else { break }
    digits = digits &* 10 &+ UInt64(truncatingIfNeeded: digit)
    index += 1
  }
  var digitCount = index - whole
  guard digitCount == 1 || (digitCount > 0 && bytes[whole] != UInt8(ascii: "0")) else { return nil }
  var fraction = 0
  if index < count, bytes[index] == UInt8(ascii: ".") {
    index += 1
    let start = index
    while index < count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      digits = digits &* 10 &+ UInt64(truncatingIfNeeded: digit)
      index += 1
    }
    fraction = index - start
    digitCount += fraction
    guard fraction > 0 else { return nil }
  }
  guard digitCount <= 19, index == count || bytes[index] | 0x20 != UInt8(ascii: "e") else {
    return nil
  }
  position = index
  let value =
    digits <= 1 << 53
    // Both numbers are exact doubles, so one division rounds correctly (Clinger 1990).
    ? Double(Int64(truncatingIfNeeded: digits)) / powersOfTen[fraction]
    : roundedQuotient(digits, wholePowersOfTen[fraction])
  return isNegative ? -value : value
}

/// The double nearest to `numerator / denominator`, with ties rounded to even. Both must be greater
/// than 0.
private func roundedQuotient(_ numerator: UInt64, _ denominator: UInt64) -> Double {
  let (up, down) = (numerator.leadingZeroBitCount, denominator.leadingZeroBitCount)
  let shifted = numerator << up
  // This is 2⁶³ times the quotient of two numbers between 2⁶³ and 2⁶⁴. It has 63 or 64 bits, at
  // least ten more than the significand of a double.
  let (quotient, rest) = (denominator << down).dividingFullWidth((shifted >> 1, shifted << 63))
  // If there is a remainder, set the last bit, so that the value is not mistaken for a tie.
  let bits = rest == 0 ? quotient : quotient | 1
  return Double(bits) * Double(sign: .plus, exponent: down - up - 63, significand: 1)
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19,
]

private let wholePowersOfTen: [UInt64] = [
  1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
  1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
  1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
]
