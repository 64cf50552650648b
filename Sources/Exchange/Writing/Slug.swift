import Foundation

extension String {
  /// The text in lower case ASCII letters, digits and hyphens, as ids are written. Empty if it has no letters
  /// that can be written so.
  package var slug: String {
    var plain = ""
    for scalar in lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if let letters = Self.letters[scalar] {
        plain += letters
      } else if scalar.isASCII {
        plain.unicodeScalars.append(scalar)
      } else if !scalar.properties.isDiacritic {
        plain += " "
      }
    }
    let words = plain.split { !($0.isLetter || $0.isNumber) }
    return words.joined(separator: "-")
  }

  /// The text as an id that is not taken, with a number if need be. Nil if nothing can be written so.
  func asID(notIn taken: Set<String>) -> String? {
    let slug = slug
    guard !slug.isEmpty else { return nil }
    guard taken.contains(slug) else { return slug }
    return (2...).lazy.map { "\(slug)-\($0)" }.first { !taken.contains($0) }
  }

  /// Latin letters that are no ASCII letter with a mark, apostrophes, and combining marks, which vanish.
  private static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h",
    "ı": "i",
    "ŋ": "n", "'": "", "’": "", "ʼ": "", "‘": "",
  ]
}
