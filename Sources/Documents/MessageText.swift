extension String {
  /// The text in a form that is safe in a message, even if it quotes arbitrary input. It has one
  /// line. Invisible characters are written as escapes or code points. Quoted values are cut after
  /// 80 characters, and the whole text after `longest` characters.
  package func asMessage(longest: Int = 1000) -> String {
    // Most texts are short ASCII, and there can be very many of them, so return these at once.
    if utf8.count <= 80, utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    let text = shortened(to: 4 * longest).visible
    return (text.utf8.count > 80 ? text.withShortQuotes : text).shortened(to: longest)
  }

  /// The text in one line. Line ends and invisible characters, which could control a terminal or
  /// change the text direction, are written as `\n` or `<U+202E>`.
  package var visible: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Zero-width joiners are part of words in some scripts, so keep them.
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

  /// The text, cut after `count` characters. An ellipsis marks the cut.
  fileprivate func shortened(to count: Int) -> String {
    // A character takes at least one byte, so most texts need not be counted.
    utf8.count > count && self.count > count ? prefix(count) + "…" : self
  }

  /// The text with quoted parts cut after 80 characters.
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
  /// The index of the mark that closes the quotation that starts at `start`. Nil if no quotation
  /// starts there. A mark after a letter is an apostrophe.
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
  /// The code point in hexadecimal, with at least four digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }
}
