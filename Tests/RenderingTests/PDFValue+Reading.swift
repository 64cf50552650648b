@testable import Rendering

extension PDFValue {
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
}
