import Documents

extension String {
  /// The text in lower case ASCII letters, digits and hyphens, as ids are written. Empty if it has no letters
  /// that can be written so.
  package var slug: String {
    let plain = folded.filter { !Self.apostrophes.contains($0) }
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.joined(separator: "-")
  }

  /// The text as an id that is not taken, with a number if need be. Nil if nothing can be written so.
  func asID(notIn taken: Set<String>) -> String? {
    let slug = slug
    guard !slug.isEmpty else { return nil }
    guard taken.contains(slug) else { return slug }
    return (2...).lazy.map { "\(slug)-\($0)" }.first { !taken.contains($0) }
  }

  /// They vanish, as in `O’Higgins`.
  private static let apostrophes: Set<Character> = ["'", "’", "ʼ", "‘"]
}
