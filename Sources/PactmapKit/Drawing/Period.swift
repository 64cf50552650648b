import Documents

/// A period of days in the form of text. It includes its first and its last day.
package enum Period {
  /// The reason why a text is not a period.
  package enum Flaw: Error, Equatable, Sendable {
    /// It does not consist of two days with two dots between them.
    case notTwoDays
    /// It ends before it begins.
    case backwards
  }

  /// Reads a period in the form `YYYY-MM-DD..YYYY-MM-DD`.
  package static func days(in text: String) throws(Flaw) -> ClosedRange<Day> {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Day(parts[0]), let end = Day(parts[1])
    else { throw .notTwoDays }
    guard start <= end else { throw .backwards }
    return start...end
  }
}
