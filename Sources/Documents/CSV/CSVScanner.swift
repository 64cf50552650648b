/// Reads the records of a file of separated values (RFC 4180), one after the other.
///
/// It also accepts what spreadsheets and people write: line ends of any system, and spaces around a
/// quoted field.
struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let file: String
  private var position: Int
  private var line: Int
  private var column = 1

  /// - Parameters:
  ///   - bytes: The content of the file in UTF-8.
  ///   - separator: The character between fields.
  ///   - file: The name of the file, for messages.
  ///   - start: The offset at which the first record starts.
  ///   - line: The number of the line that starts there.
  init(bytes: [UInt8], separator: UInt8, file: String, start: Int = 0, line: Int = 1) {
    (self.bytes, self.separator, self.file) = (bytes, separator, file)
    (position, self.line) = (start, line)
  }

  /// The fields of the next line that is not empty. Nil at the end of the file.
  ///
  /// - Throws: An error if the quotes of a field are wrong.
  mutating func record() throws(Diagnostic) -> [CSVCell]? {
    while takeLineEnd() {}
    guard position < bytes.count else { return nil }
    var fields = [try field()]
    while position < bytes.count, !takeLineEnd() {
      guard bytes[position] == separator else {
        throw Diagnostic(
          "a separator or the end of the line should follow a closing quote", at: place,
          hint: "double a quote inside a quoted field")
      }
      advance()
      fields.append(try field())
    }
    return fields
  }

  private var place: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  /// Moves past one byte that does not end a line.
  private mutating func advance() {
    if bytes[position] & 0xC0 != 0x80 { column += 1 }
    position += 1
  }

  private mutating func takeLineEnd() -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case 0x0A: position += 1
    case 0x0D:
      position += position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
    default: return false
    }
    (line, column) = (line + 1, 1)
    return true
  }

  private mutating func field() throws(Diagnostic) -> CSVCell {
    let (line, column) = (line, column)
    takeSpaces()
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      let quoted = (line: self.line, column: self.column)
      let text = try quotedText(from: place)
      takeSpaces()
      return CSVCell(text.trimmed, line: quoted.line, column: quoted.column)
    }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      advance()
    }
    guard start < position else { return CSVCell("", line: line, column: column) }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return CSVCell(text.trimmed, line: line, column: column)
  }

  private mutating func takeSpaces() {
    while position < bytes.count, bytes[position] == 0x20, bytes[position] != separator {
      advance()
    }
  }

  private mutating func quotedText(from place: SourceLocation) throws(Diagnostic) -> String {
    var text: [UInt8] = []
    advance()
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        advance()
        guard position < bytes.count, bytes[position] == byte else {
          return String(decoding: text, as: UTF8.self)
        }
        text.append(byte)
        advance()
      } else if byte == 0x0A || byte == 0x0D {
        // Inside quotes a line end is part of the text. It is kept in one form.
        _ = takeLineEnd()
        text.append(0x0A)
      } else {
        text.append(byte)
        advance()
      }
    }
    throw Diagnostic("a quoted field does not end", at: place, hint: "close the quotes")
  }
}

extension String {
  /// The text without white space at its ends, which includes spaces that do not break a line.
  package var trimmed: String {
    // Most cells have none, so look before copying.
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
    guard first.properties.isWhitespace || last.properties.isWhitespace else { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
