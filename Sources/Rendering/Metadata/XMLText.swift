/// Escapes a text for XML: characters with a special meaning become entities, and characters that
/// XML forbids are removed.
func xmlText(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
    case _ where scalar.value < 0x20 || scalar.value == 0xfffe || scalar.value == 0xffff: break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

extension String {
  /// The text with line breaks replaced by spaces.
  var inOneLine: String {
    contains(where: \.isNewline)
      ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}
