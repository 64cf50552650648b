extension StringProtocol {
  /// The first character that texts of an atlas must not contain: control characters other than tab
  /// and line ends, and noncharacters (Unicode 15, §23.1 and §23.7). They have no glyph, are not
  /// allowed in XML, and may control a terminal.
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

extension DocumentNode {
  /// Refuses a value if any text or key in it, at any depth, has an unwritable character.
  func refuseUnwritable() throws(Diagnostic) {
    switch value {
    case .null, .bool, .number: break
    case .string(let text): try text.refuseUnwritable(at: location)
    case .list(let items): for item in items { try item.refuseUnwritable() }
    case .map(let entries):
      for entry in entries {
        try entry.key.refuseUnwritable(at: entry.keyLocation)
        try entry.node.refuseUnwritable()
      }
    }
  }
}

extension String {
  /// Refuses the text if it has an unwritable character.
  func refuseUnwritable(at location: SourceLocation?) throws(Diagnostic) {
    // This quick test accepts most texts: all printable ASCII characters are allowed.
    if utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return }
    if let scalar = unwritableCharacter { throw Diagnostic(unwritable: scalar, at: location) }
  }
}

extension Diagnostic {
  /// The error for a text with an unwritable character.
  init(unwritable scalar: Unicode.Scalar, at location: SourceLocation?) {
    self.init(
      "a text holds the character U+\(scalar.hexadecimal), which has no shape", at: location,
      hint: "take it out")
  }
}
