import GeoModel

/// The marks that refer from the map to its notes: superscript numbers.
struct NoteMarks {
  /// The ids of the notes in the order in which a reader meets them. The first note has the mark 1.
  let notes: [String]

  /// White between the marks of two notes, so that they do not read as one number. A narrow space is too little at
  /// this size.
  private static let gap = "\u{a0}"

  func marks(_ evidence: Evidence) -> String { marks(evidence.notes) }

  /// The marks of some notes in ascending order. Notes that the map does not print have no mark.
  func marks(_ ids: [String]) -> String {
    let numbers = Set(ids).compactMap { notes.firstIndex(of: $0).map { $0 + 1 } }.sorted()
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return numbers.map { String(String($0).compactMap { $0.wholeNumberValue.map { digits[$0] } }) }
      .joined(separator: Self.gap)
  }
}
