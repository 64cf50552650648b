/// The value of `[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?`; nil for any other text.
func decimal(_ text: String) -> Double? {
  var rest = Substring(text).utf8
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  guard let first = rest.first, first == UInt8(ascii: ".") || isDigit(first),
    rest.allSatisfy({ isDigit($0) || "+-.eE".utf8.contains($0) }),
    let value = Double(text), value.isFinite
  else { return nil }
  return value
}
