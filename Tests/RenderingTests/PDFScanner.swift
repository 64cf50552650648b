@testable import Rendering

/// Reads values of a PDF file from its bytes (ISO 32000-1, §7.2–7.3). Each function takes what it reads off
/// the front and returns nil when something else stands there.
struct PDFScanner {
  private let bytes: [UInt8]
  private(set) var position: Int
  private var depth = 0

  /// The deepest nesting that is followed, far deeper than in any honest file.
  private static let greatestDepth = 32

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = max(0, position)
  }

  mutating func value() -> PDFValue? {
    skipBlank()
    guard depth < Self.greatestDepth, let first = peek() else { return nil }
    depth += 1
    defer { depth -= 1 }
    switch first {
    case UInt8(ascii: "/"): return name().map(PDFValue.name)
    case UInt8(ascii: "("): return literalString().map(PDFValue.string)
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "<"): return take("<<") ? dictionary() : hexString().map(PDFValue.string)
    default: return numberOrWord()
    }
  }

  /// Whether these characters come next, after blanks; if so they are taken.
  mutating func take(_ text: String) -> Bool {
    skipBlank()
    guard bytes[min(position, bytes.count)...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  mutating func integer() -> Int? { value()?.integer }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func skipBlank() {
    while let byte = peek() {
      if byte == UInt8(ascii: "%") {
        while let byte = peek(), byte != 10, byte != 13 { position += 1 }
      } else if Self.isBlank(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }

  private static let delimiters = Array("()<>[]{}/%".utf8)

  /// A run of characters that are neither blank nor delimiters.
  private mutating func word() -> String {
    let start = position
    while let byte = peek(), !Self.isBlank(byte), !Self.delimiters.contains(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func name() -> String? {
    position += 1
    return word()
  }

  /// A number, a reference, which begins like one, or a keyword.
  private mutating func numberOrWord() -> PDFValue? {
    let word = word()
    guard !word.isEmpty else { return nil }
    guard Double(word) != nil else { return .keyword(word) }
    if let object = Int(word) {
      let start = position
      skipBlank()
      if self.word() == "0" {
        skipBlank()
        if self.word() == "R" { return .reference(object) }
      }
      position = start
    }
    return .number(word)
  }

  private mutating func array() -> PDFValue? {
    position += 1
    var values: [PDFValue] = []
    while !take("]") {
      guard let value = value() else { return nil }
      values.append(value)
    }
    return .array(values)
  }

  /// What follows `<<`.
  private mutating func dictionary() -> PDFValue? {
    var entries: [String: PDFValue] = [:]
    while !take(">>") {
      guard case .name(let key)? = value(), let value = value() else { return nil }
      entries[key] = value
    }
    return .dictionary(entries)
  }

  private mutating func hexString() -> [UInt8]? {
    position += 1
    var digits: [UInt8] = []
    while let byte = peek(), byte != UInt8(ascii: ">") {
      position += 1
      if Self.isBlank(byte) { continue }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      digits.append(UInt8(digit))
    }
    guard take(">") else { return nil }
    if !digits.count.isMultiple(of: 2) { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// Reads escapes by a letter or by octal digits. An escaped end of a line is not read, for Pactmap never writes one.
  private mutating func literalString() -> [UInt8]? {
    position += 1
    var result: [UInt8] = []
    var open = 1
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return result }
      case UInt8(ascii: "\\"):
        guard let escaped = escape() else { return nil }
        result.append(escaped)
        continue
      default: break
      }
      result.append(byte)
    }
    return nil
  }

  private mutating func escape() -> UInt8? {
    guard let byte = peek() else { return nil }
    position += 1
    let letters: [UInt8: UInt8] = [
      UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "b"): 8,
      UInt8(ascii: "f"): 12,
    ]
    guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte) else {
      return letters[byte] ?? byte
    }
    var code = Int(byte - UInt8(ascii: "0"))
    for _ in 0..<2 {
      guard let next = peek(), (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(next) else { break }
      position += 1
      code = code * 8 + Int(next - UInt8(ascii: "0"))
    }
    return UInt8(truncatingIfNeeded: code)
  }
}
