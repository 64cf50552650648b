import Documents

/// Days in a row, both ends included.
public struct Period: Hashable, Sendable {
  let days: ClosedRange<CalendarDate>

  /// Why a text is no period.
  public enum Flaw: Error, Equatable, Sendable {
    /// It is not two days with two dots between them.
    case notTwoDays
    /// It ends before it starts.
    case backwards
  }

  /// Reads `YYYY-MM-DD..YYYY-MM-DD`.
  ///
  /// - Throws: ``Flaw``.
  public init(_ text: String) throws(Flaw) {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = CalendarDate(parts[0]), let end = CalendarDate(parts[1])
    else { throw .notTwoDays }
    guard start <= end else { throw .backwards }
    days = start...end
  }
}
