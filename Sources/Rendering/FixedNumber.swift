/// A number as a count of its last decimal place, of which there are at most seven. What no format can write, as no
/// page is so large, becomes 0.
func fixed(_ value: Double, decimals: Int) -> Int {
  let unit = [1.0, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000][decimals]
  let count = (value * unit).rounded()
  return abs(count) < 1e15 ? Int(count) : 0
}

/// A number with at most so many decimals, without a trailing zero.
func fixedText(_ value: Double, decimals: Int) -> String {
  var digits: [UInt8] = []
  appendFixed(fixed(value, decimals: decimals), decimals: decimals, to: &digits)
  return String(decoding: digits, as: UTF8.self)
}

/// Writes a count of hundredths (or thousandths …) in the shortest way that SVG and PDF read: `-.5`, `12`, `3.07`.
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
