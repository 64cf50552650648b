/// Rounds a number to a fixed number of decimals (at most seven) and returns it as a count of the
/// last decimal place. Values too large to occur on any page, infinity and NaN become 0.
func fixed(_ value: Double, decimals: Int) -> Int {
  let unit = [1.0, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000][decimals]
  let count = (value * unit).rounded()
  return abs(count) < 1e15 ? Int(count) : 0
}

/// The number as text, rounded to at most this many decimals and without trailing zeros.
func fixedText(_ value: Double, decimals: Int) -> String {
  var digits: [UInt8] = []
  appendFixed(fixed(value, decimals: decimals), decimals: decimals, to: &digits)
  return String(decoding: digits, as: UTF8.self)
}

/// Appends a number, given as a count of its last decimal place, in the shortest form that SVG and
/// PDF can read, such as `-.5`, `12` or `3.07`.
func appendFixed(_ value: Int, decimals: Int, to bytes: inout [UInt8]) {
  if value < 0 { bytes.append(UInt8(ascii: "-")) }
  var scale: UInt = 1
  for _ in 0..<decimals { scale *= 10 }
  var (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: scale)
  if whole >= 1000 {
    bytes += String(whole).utf8
  } else if whole > 0 || fraction == 0 {
    if whole >= 100 { bytes.append(UInt8(ascii: "0") + UInt8(whole / 100)) }
    if whole >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(whole / 10 % 10)) }
    bytes.append(UInt8(ascii: "0") + UInt8(whole % 10))
  }
  guard fraction > 0 else { return }
  bytes.append(UInt8(ascii: "."))
  while fraction > 0 {
    scale /= 10
    (whole, fraction) = fraction.quotientAndRemainder(dividingBy: scale)
    bytes.append(UInt8(ascii: "0") + UInt8(whole))
  }
}
