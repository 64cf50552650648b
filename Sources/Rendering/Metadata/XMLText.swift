/// Text with the characters that XML gives a meaning written as entities, and those it forbids left out.
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
  /// The text with spaces for ends of lines.
  var inOneLine: String {
    contains(where: \.isNewline)
      ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}
