/// A table of separated values, as spreadsheets export it. Its cells are texts: what a cell means is
/// decided by its column, which only the caller knows.
package struct CSVTable: Sendable {
  /// The name of the file, for messages.
  package let file: String
  /// The names of the columns. Empty names at the end are left out.
  package private(set) var header: [CSVCell] = []
  /// The rows below the header that are not blank. A row may have fewer cells than the header, and
  /// never has more.
  package private(set) var rows: [[CSVCell]] = []
  /// Errors about single rows, which are not in ``rows``.
  package private(set) var problems: [Diagnostic] = []
  /// Warnings about the file as a whole.
  package private(set) var notes: [Diagnostic] = []

  /// Reads a table. Its encoding, its separator and its header are found out; see ``CSVDialect`` and
  /// ``TableText``.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: The name of the file, for messages.
  ///   - tally: The amounts that have been read so far, from all files. Updated by this call.
  ///   - headerScore: How many cells of a record are known names of columns.
  /// - Throws: An error if the file is no text, if it is empty, if quotes are wrong, or if a limit is
  ///   exceeded.
  package init(
    reading bytes: [UInt8], file: String, tally: inout ReadingTally,
    headerScore: ([String]) -> Int
  ) throws(Diagnostic) {
    self.file = file
    let text = try TableText(bytes, file: file)
    notes += [text.note].compactMap(\.self)
    let dialect = CSVDialect(of: text.bytes, file: file, headerScore: headerScore)
    var scanner = CSVScanner(
      bytes: text.bytes, separator: dialect.separator, file: file, start: dialect.start,
      line: dialect.line)
    var above: CSVCell?
    for _ in 0..<dialect.recordsAbove {
      guard let record = try scanner.record() else { break }
      above = above ?? record.first { !$0.isBlank }
    }
    if let above {
      notes.append(
        Diagnostic(
          "what stands above the names of the columns is passed over", at: location(of: above),
          severity: .warning))
    }
    while header.isEmpty, let record = try scanner.record() { header = record.withoutBlankEnd }
    guard !header.isEmpty else {
      throw Diagnostic("the file is empty", at: SourceLocation(file: file))
    }
    while let record = try scanner.record() {
      let row = record.withoutBlankEnd
      guard !row.isEmpty else { continue }
      try tally.add(values: row.count, at: location(of: row[0]))
      guard row.count <= header.count else {
        problems.append(tooWide(row))
        continue
      }
      rows.append(row)
    }
  }

  /// Where a cell stands.
  package func location(of cell: CSVCell) -> SourceLocation {
    SourceLocation(file: file, line: cell.line, column: cell.column)
  }

  private func tooWide(_ row: [CSVCell]) -> Diagnostic {
    Diagnostic(
      "the row has \(row.count) cells and the header \(header.count)",
      at: location(of: row[header.count]),
      hint: "quote a cell that holds the separator, such as a number with a decimal comma")
  }
}

extension [CSVCell] {
  /// The cells up to the last one in which something is written.
  fileprivate var withoutBlankEnd: [CSVCell] {
    lastIndex { !$0.isBlank }.map { Array(self[...$0]) } ?? []
  }
}
