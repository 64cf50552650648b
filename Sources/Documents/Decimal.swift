/// The value of a decimal number, `[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?`. Nil for any other
/// text, and for numbers that are too large for a double.
func decimal(_ text: String) -> Double? {
  var rest = Substring(text).utf8
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  guard let first = rest.first, first == UInt8(ascii: ".") || isDigit(first),
    rest.allSatisfy({ isDigit($0) || "+-.eE".utf8.contains($0) }),
    let value = Double(text), value.isFinite
  else { return nil }
  return value
}
