import Documents

/// Days in a row as text, both ends included.
package enum Period {
  /// Why a text is no period.
  package enum Flaw: Error, Equatable, Sendable {
    /// It is not two days with two dots between them.
    case notTwoDays
    /// It ends before it starts.
    case backwards
  }

  /// Reads `YYYY-MM-DD..YYYY-MM-DD`.
  package static func days(in text: String) throws(Flaw) -> ClosedRange<Day> {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Day(parts[0]), let end = Day(parts[1])
    else { throw .notTwoDays }
    guard start <= end else { throw .backwards }
    return start...end
  }
}
