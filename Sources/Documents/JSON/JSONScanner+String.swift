extension JSONScanner {
  /// A text in quotes of which nobody may ever make use.
  mutating func anyText() throws(Diagnostic) -> String {
    leavesTextsUnchecked ? try anyString() : try string()
  }

  /// A text in quotes.
  mutating func string() throws(Diagnostic) -> String {
    _ = peek()
    let start = position
    let text = try anyString()
    // Of the letters of ASCII that a text may hold as they are, all have a shape.
    let isPlain = bytes[start..<position].allSatisfy { $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    if !isPlain, let scalar = text.unwritableCharacter {
      throw Diagnostic(unwritable: scalar, at: location(of: start))
    }
    return text
  }

  /// A text in quotes, whatever its escapes name.
  private mutating func anyString() throws(Diagnostic) -> String {
    try expect(UInt8(ascii: "\""), "a text in quotes")
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
      case UInt8(ascii: "\\"):
        return try escapedString(from: start)
      case 0..<0x20:
        throw Diagnostic(
          "a text in quotes goes on past the end of its line or holds a control character",
          at: location(of: position), hint: "close the quotes or write \\n")
      default: position += 1
      }
    }
    throw Diagnostic(
      "a text in quotes does not end", at: location(of: start - 1), hint: "close the quotes")
  }

  private mutating func escapedString(from start: Int) throws(Diagnostic) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20:
        throw Diagnostic(
          "a text in quotes holds a control character", at: location(of: position - 1))
      default: text.append(byte)
      }
    }
    throw Diagnostic(
      "a text in quotes does not end", at: location(of: start - 1), hint: "close the quotes")
  }

  /// What stands after a backslash, in UTF-8.
  private mutating func escape() throws(Diagnostic) -> [UInt8] {
    let place = position - 1
    guard position < bytes.count else {
      throw Diagnostic("a text in quotes does not end", at: location(of: place))
    }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"):
      if let scalar = unicodeEscape() { return Array(String(Character(scalar)).utf8) }
      throw Diagnostic(
        "'\\u' wants four hexadecimal digits that name a character", at: location(of: place))
    default:
      throw Diagnostic(
        "a backslash is followed by a letter that means nothing", at: location(of: place),
        hint: "write \\\\ for a backslash")
    }
  }

  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = hexadecimal() else { return nil }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
    guard bytes[position...].starts(with: [0x5C, 0x75]) else { return nil }
    position += 2
    guard let second = hexadecimal(), (0xDC00...0xDFFF).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = bytes[position..<(position + 4)]
    position += 4
    var value: UInt32 = 0
    for digit in digits {
      guard let next = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(next)
    }
    return value
  }
}
