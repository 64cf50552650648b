/// Collects the text of an SVG file.
struct SVGWriter {
  /// Stands before the ids of elements that have no id of their own, so that two maps on one page do not
  /// collide.
  let prefix: String
  private(set) var bytes: [UInt8] = []

  init(prefix: String) { self.prefix = prefix }

  func id(_ name: String) -> String { "\(escaped(prefix))-\(name)" }

  mutating func line(_ text: String) {
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func line(_ before: String, _ path: PathData, _ after: String) {
    bytes += before.utf8
    bytes += path.bytes
    line(after)
  }

  /// A number with at most so many decimals, without a trailing zero.
  func number(_ value: Double, decimals: Int = 2) -> String {
    var digits: [UInt8] = []
    appendFixed(fixed(value, decimals: decimals), decimals: decimals, to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Text with the characters that XML gives a meaning, and those it forbids, taken out.
  func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xfffe || scalar.value == 0xffff: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A number as a count of its last decimal place.
func fixed(_ value: Double, decimals: Int) -> Int {
  let unit = [1.0, 10, 100, 1000, 10_000][decimals]
  return Int((value * unit).rounded())
}

/// Writes a count of hundredths (or thousandths …) in the shortest way that SVG reads: `-.5`, `12`, `3.07`.
func appendFixed(_ value: Int, decimals: Int, to bytes: inout [UInt8]) {
  if value < 0 { bytes.append(UInt8(ascii: "-")) }
  var fraction = abs(value)
  var places: [UInt8] = []
  for _ in 0..<decimals {
    let digit = UInt8(fraction % 10)
    if digit != 0 || !places.isEmpty { places.append(UInt8(ascii: "0") + digit) }
    fraction /= 10
  }
  if fraction > 0 || places.isEmpty { bytes += String(fraction).utf8 }
  guard !places.isEmpty else { return }
  bytes.append(UInt8(ascii: "."))
  bytes += places.reversed()
}
