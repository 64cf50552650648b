/// Text as it stands between single quotes in a style sheet: whatever could end it, or be markup of the file
/// that holds the sheet, is written as a code point (CSS Syntax Module Level 3, §4.3.7).
func cssText(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.isPlainInCSS {
      result.unicodeScalars.append(scalar)
    } else {
      result += "\\" + String(scalar.value, radix: 16) + " "
    }
  }
  return result
}

/// The value of the attribute `font-family`: a name of plain words as it is, any other one in quotes.
func fontFamily(_ name: String) -> String {
  name.unicodeScalars.allSatisfy(\.isPlainInCSS) ? name : "'\(cssText(name))'"
}

extension Unicode.Scalar {
  /// Whether it is a letter, a digit, a space or a hyphen.
  fileprivate var isPlainInCSS: Bool {
    properties.isAlphabetic || properties.numericType != nil || self == " " || self == "-"
  }
}
