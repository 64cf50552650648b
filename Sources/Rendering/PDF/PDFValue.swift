/// A value of a PDF file (ISO 32000-1, §7.3), all but streams.
indirect enum PDFValue: Equatable {
  /// A number, as it is written.
  case number(String)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  /// To an object of generation 0.
  case reference(Int)
  /// `true`, `false` or `null`.
  case keyword(String)

  /// A text: in ASCII when that will do, else in UTF-16 with its mark (§7.9.2.2).
  static func text(_ text: String) -> PDFValue {
    guard !text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) else {
      return .string(Array(text.utf8))
    }
    return .string([0xfe, 0xff] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] })
  }

  /// The text of a string; nil for anything else.
  var text: String? {
    guard case .string(let bytes) = self else { return nil }
    guard bytes.starts(with: [0xfe, 0xff]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// A whole number; nil for anything else.
  var integer: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }

  /// An entry of a dictionary.
  subscript(key: String) -> PDFValue? {
    guard case .dictionary(let entries) = self else { return nil }
    return entries[key]
  }

  /// The number of the object that an entry of a dictionary refers to.
  func reference(_ key: String) -> Int? {
    guard case .reference(let object)? = self[key] else { return nil }
    return object
  }

  /// The dictionary with further entries, which go before its own.
  func adding(_ entries: [String: PDFValue]) -> PDFValue {
    guard case .dictionary(let own) = self else { return self }
    return .dictionary(own.merging(entries) { $1 })
  }
}

extension PDFValue {
  /// As it is written, the entries of dictionaries in the order of their keys.
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

  /// Between parentheses when it can be read, else in hexadecimal.
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
