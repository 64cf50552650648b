/// A PDF object (ISO 32000-1, §7.3), except a stream.
indirect enum PDFValue: Equatable {
  /// A number in the form in which it is written.
  case number(String)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  /// A reference to an object with generation number 0.
  case reference(Int)
  /// `true`, `false` or `null`.
  case keyword(String)

  /// A text string: in ASCII if possible, otherwise in UTF-16 with a byte order mark (§7.9.2.2).
  static func text(_ text: String) -> PDFValue {
    guard !text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) else {
      return .string(Array(text.utf8))
    }
    return .string([0xfe, 0xff] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] })
  }

  static func number(_ value: Int) -> PDFValue { .number(String(value)) }

  /// - Parameter value: A value of moderate size, because PDF does not allow exponents.
  static func number(_ value: Double) -> PDFValue { .number("\(value)") }
}

extension PDFValue {
  /// The syntax of the value. The entries of dictionaries are sorted by key.
  var written: String {
    switch self {
    case .number(let number): number
    case .name(let name): "/" + name
    case .string(let bytes): Self.written(bytes)
    case .array(let values): "[ " + values.map { $0.written + " " }.joined() + "]"
    case .dictionary(let entries):
      "<< "
        + entries.sorted { $0.key < $1.key }.map { "/\($0.key) \($0.value.written) " }.joined()
        + ">>"
    case .reference(let object): "\(object) 0 R"
    case .keyword(let word): word
    }
  }

  /// A string object: in parentheses if it is printable ASCII, otherwise in hexadecimal.
  private static func written(_ bytes: [UInt8]) -> String {
    guard bytes.allSatisfy({ (0x20..<0x7f).contains($0) }) else {
      let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
      return "<" + digits.joined() + ">"
    }
    let escaped = bytes.flatMap { byte in
      "()\\".utf8.contains(byte) ? [UInt8(ascii: "\\"), byte] : [byte]
    }
    return "(" + String(decoding: escaped, as: UTF8.self) + ")"
  }
}
