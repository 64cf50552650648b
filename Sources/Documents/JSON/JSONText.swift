/// A fault in a text in quotation marks, with its byte offset.
struct JSONTextFault: Error {
  let message: String
  let offset: Int
  let hint: String?
}

private func problem(_ message: String, at offset: Int, hint: String? = nil) -> JSONTextFault {
  JSONTextFault(message: message, offset: offset, hint: hint)
}

/// Reads the rest of a text in quotation marks. Escapes may produce any character.
///
/// - Parameters:
///   - bytes: The whole JSON text.
///   - position: The offset of the byte after the opening quotation mark. The function moves it to
///     the byte after the closing one.
/// - Throws: An error if the text does not end or has an invalid escape or a control character.
func jsonText(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int)
  throws(JSONTextFault) -> String
{
  let start = position
  var index = start
  while index < bytes.count {
    switch bytes[index] {
    case UInt8(ascii: "\""):
      position = index + 1
      return String(decoding: bytes[start..<index], as: UTF8.self)
    case UInt8(ascii: "\\"):
      var text = EscapedText(bytes, from: start, firstEscape: index)
      let value = try text.value()
      position = text.position
      return value
    case 0..<0x20:
      throw problem(
        "a text in quotes goes on past the end of its line or holds a control character",
        at: index, hint: "close the quotes or write \\n")
    default: index += 1
    }
  }
  throw problem("a text in quotes does not end", at: start - 1, hint: "close the quotes")
}

/// Decodes a text with escapes, such as `a\u0062\n`.
private struct EscapedText {
  private(set) var position: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int

  /// - Parameters:
  ///   - bytes: The whole JSON text.
  ///   - start: The offset of the text's first byte.
  ///   - escape: The offset of its first backslash.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, firstEscape escape: Int) {
    (self.bytes, self.start, position) = (bytes, start, escape)
  }

  mutating func value() throws(JSONTextFault) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20:
        throw problem("a text in quotes holds a control character", at: position - 1)
      default: text.append(byte)
      }
    }
    throw problem("a text in quotes does not end", at: start - 1, hint: "close the quotes")
  }

  /// Reads the escape after a backslash and returns its character in UTF-8.
  private mutating func escape() throws(JSONTextFault) -> [UInt8] {
    let place = position - 1
    guard position < bytes.count else { throw problem("a text in quotes does not end", at: place) }
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
      throw problem("'\\u' wants four hexadecimal digits that name a character", at: place)
    default:
      throw problem(
        "a backslash is followed by a letter that means nothing", at: place,
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
