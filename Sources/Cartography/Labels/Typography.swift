/// The text with typographic characters: narrow no-break spaces within numbers, no-break spaces after numbers
/// and inside short brackets, and curly apostrophes.
func typographic(_ text: String) -> String {
  // Most texts of a map are names that contain nothing to replace.
  guard text.utf8.contains(where: { (48...57).contains($0) || $0 == 39 || $0 == 40 }) else {
    return text
  }
  var letters = Array(text)
  for index in letters.indices where letters[index] == "'" { letters[index] = "’" }
  for index in letters.indices where letters[index] == " " && letters.isDigit(index - 1) {
    let digits = letters[(index + 1)...].prefix { $0.isDecimal }
    if digits.count == 3 {
      letters[index] = "\u{202f}"
    } else if digits.isEmpty, index + 1 < letters.count, letters[index + 1].isLetter {
      letters[index] = "\u{a0}"
    }
  }
  bindShortBrackets(in: &letters)
  return String(letters)
}

/// The largest number of characters inside brackets that are kept on one line.
private let longestBracket = 16

private func bindShortBrackets(in letters: inout [Character]) {
  var opening: Int?
  for index in letters.indices {
    switch letters[index] {
    case "(": opening = index
    case ")":
      if let start = opening, (1...longestBracket).contains(index - start - 1) {
        for inner in start..<index where letters[inner] == " " { letters[inner] = "\u{a0}" }
      }
      opening = nil
    default: break
    }
  }
}

extension [Character] {
  fileprivate func isDigit(_ index: Int) -> Bool {
    indices.contains(index) && self[index].isDecimal
  }
}

extension Character {
  fileprivate var isDecimal: Bool { isWholeNumber && isASCII }
}
