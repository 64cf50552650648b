import Documents
import Foundation

extension String {
  /// An id made of a name: lower case ASCII letters, digits and hyphens. Letters of other scripts
  /// than Latin and Cyrillic are written by their code points. Empty if the name has neither letters
  /// nor digits.
  var slug: String {
    var words: [String] = []
    var word = ""
    func endWord() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in folded.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if let latin = Self.romanisation[scalar] {
        word += latin
      } else if scalar.properties.isAlphabetic {
        word += "u" + String(scalar.value, radix: 16)
      } else if scalar != "'" && scalar != "’" {
        endWord()
      }
    }
    endWord()
    return String(words.joined(separator: "-").prefix(Self.longestSlug))
      .trimmingCharacters(in: ["-"])
  }

  private static let longestSlug = 60

  /// Cyrillic letters in the Latin alphabet. Marks are removed before.
  private static let romanisation: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
    "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "є": "ye", "ґ": "g",
  ]
}
