import GeoModel

/// The marks by which a map refers to its notes: superscript figures.
struct NoteMarks {
  /// Ids of the notes in the order in which the reader meets them; the first one has the mark 1.
  let notes: [String]

  func marks(_ evidence: Evidence) -> String { marks(evidence.notes) }

  /// The marks of some notes, in ascending order; nothing for those that the map does not print.
  func marks(_ ids: [String]) -> String {
    let numbers = Set(ids).compactMap { notes.firstIndex(of: $0).map { $0 + 1 } }.sorted()
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return numbers.map { String(String($0).compactMap { $0.wholeNumberValue.map { digits[$0] } }) }
      .joined(separator: "\u{202f}")
  }
}
