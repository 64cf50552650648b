import Foundation

extension String {
  /// The text in lower case and without marks on its letters, for comparing words that people type.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var text = ""
    for scalar in lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if let plain = Self.plainLetters[scalar] {
        text += plain
      } else if scalar.properties.generalCategory != .nonspacingMark {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Letters that do not consist of a plain letter and a mark.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
    "ħ": "h", "ŧ": "t", "ŋ": "n",
  ]
}
