import Documents

/// The letters that refer from the figures of a map to its credits: superscript lower case letters, so that they are
/// told apart from the numbers of the notes.
struct SourceLetters {
  /// The number of the letter of each source that states a figure, from 0. Sources that the credits name in the same
  /// words share a letter.
  private let numbers: [String: Int]

  /// - Parameter entries: the ids of the sources of each entry of the credits that has a letter, in the order of the
  ///   credits.
  init(_ entries: [[String]]) {
    numbers = Dictionary(
      entries.enumerated().flatMap { number, ids in ids.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The letters of some sources in ascending order. Sources without a letter are passed over.
  func marks(_ ids: [String]) -> String {
    Set(ids.compactMap { numbers[$0] }).sorted().map(Self.letter).joined(separator: Self.gap)
  }

  /// The letters of a figure in a panel whose heading already carries some; empty if they are the same.
  func marks(_ ids: [String], besides heading: String) -> String {
    let own = marks(ids)
    return own == heading ? "" : own
  }

  /// The letters that most of some figures have, for the heading above them. Of several that are equally frequent the
  /// fewest letters win, and then the first of the alphabet.
  ///
  /// - Parameter figures: the ids of the sources of each figure.
  func common(_ figures: [[String]]) -> String {
    let counts = Dictionary(grouping: figures.map { marks($0) }) { $0 }.mapValues(\.count)
    return counts.filter { !$0.key.isEmpty }.min { one, other in
      (-one.value, one.key.count, one.key) < (-other.value, other.key.count, other.key)
    }?.key ?? ""
  }

  /// White between letters, and between a letter and a superscript number.
  private static let gap = "\u{a0}"

  /// A text with letters at its end. White keeps them apart from the mark of a note and from the power of a unit.
  static func text(_ text: String, _ letters: String) -> String {
    let endsRaised = text.last.map { "⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0) } ?? false
    return endsRaised && !letters.isEmpty ? text + gap + letters : text + letters
  }

  /// The letter of a number: ᵃ, ᵇ … ᶻ, ᵃᵃ, ᵃᵇ …
  private static func letter(_ number: Int) -> String {
    let last = String(alphabet[number % alphabet.count])
    return number < alphabet.count ? last : letter(number / alphabet.count - 1) + last
  }

  /// Without i, j and l, which are hard to tell apart at this size, and without q, of which Unicode has no superscript.
  private static let alphabet = Array("ᵃᵇᶜᵈᵉᶠᵍʰᵏᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
}
