extension StringProtocol {
  /// The first character that no text of an atlas may hold, as it has no shape, no place in XML and may
  /// steer a terminal: control characters but for tab and the ends of lines, and noncharacters (Unicode 15,
  /// §23.1 and §23.7).
  package var unwritableCharacter: Unicode.Scalar? {
    unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
      case let value: value & 0xFFFE == 0xFFFE
      }
    }
  }
}

extension Diagnostic {
  /// Refuses a text with a character that cannot be written.
  init(unwritable scalar: Unicode.Scalar, at location: SourceLocation) {
    self.init(
      "a text holds the character U+\(scalar.hexadecimal), which has no shape", at: location,
      hint: "take it out")
  }
}
