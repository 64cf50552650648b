extension String {
  /// The text as a message holds it, which may quote anything: in one line, what cannot be seen written as escapes
  /// and code points, quoted values cut off after eighty letters, and no longer than so many letters as a whole.
  package func asMessage(longest: Int = 1000) -> String {
    // Most texts are short and in ASCII, and there may be very many of them, so these are passed on at once.
    if utf8.count <= 80, utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    let text = shortened(to: 4 * longest).visible
    return (text.utf8.count > 80 ? text.withShortQuotes : text).shortened(to: longest)
  }

  /// The text in one line, with ends of lines and characters without a shape, which might steer a terminal or turn the
  /// direction of what follows, written as `\n` and `<U+202E>`.
  package var visible: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Zero-width joiners are part of words in some scripts and stay.
      case "\u{200C}", "\u{200D}": text.unicodeScalars.append(scalar)
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
          text += "<U+\(scalar.hexadecimal)>"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  /// The text, or its beginning with three dots when it has more letters.
  fileprivate func shortened(to count: Int) -> String {
    // A letter takes a byte or more, so that most texts need not be counted.
    utf8.count > count && self.count > count ? prefix(count) + "…" : self
  }

  /// The text with what stands in quotes cut off after eighty letters.
  private var withShortQuotes: String {
    let letters = Array(self)
    var text: [Character] = []
    var index = 0
    while index < letters.count {
      text.append(letters[index])
      index += 1
      guard let end = letters.endOfQuote(from: index - 1), end - index > Self.longestQuote else {
        continue
      }
      text += letters[index..<(index + Self.longestQuote)] + "…"
      index = end
    }
    return String(text)
  }

  private static let longestQuote = 80
}

extension [Character] {
  /// Where what a quote at `start` opens is closed again; nil when none opens there. An apostrophe stands after a letter.
  fileprivate func endOfQuote(from start: Int) -> Int? {
    let closing: Character
    switch self[start] {
    case "'" where start == 0 || !self[start - 1].isWordPart: closing = "'"
    case "“": closing = "”"
    default: return nil
    }
    return self[(start + 1)...].indices.first { index in
      self[index] == closing && (index + 1 == count || !self[index + 1].isWordPart)
    }
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}

extension Unicode.Scalar {
  /// The code point in hexadecimal, with four digits or more.
  var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }
}
