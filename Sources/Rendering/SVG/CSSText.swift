/// Escapes a text for use between single quotes in a style sheet. Characters that could end the
/// string, or that are markup in the surrounding file, are written as code points (CSS Syntax
/// Module Level 3, §4.3.7).
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

/// The value of the attribute `font-family`. A name of plain words is written as it is; any other
/// name is quoted.
func fontFamily(_ name: String) -> String {
  name.unicodeScalars.allSatisfy(\.isPlainInCSS) ? name : "'\(cssText(name))'"
}

extension Unicode.Scalar {
  /// Whether the character is a letter, a digit, a space or a hyphen.
  fileprivate var isPlainInCSS: Bool {
    properties.isAlphabetic || properties.numericType != nil || self == " " || self == "-"
  }
}
