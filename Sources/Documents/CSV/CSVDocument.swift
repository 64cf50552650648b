/// Reads comma-separated values (RFC 4180) with a header row.
package enum CSVDocument {
  /// Reads one map for each row after the header. Its keys are the names in the header. An empty
  /// field becomes null and a field that looks like a number becomes a number. A quoted field is
  /// always text.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file in UTF-8.
  ///   - file: The name of the file, for messages.
  ///   - separator: The character between fields. Nil selects the first of comma, semicolon and tab
  ///     that occurs in the first line.
  /// - Throws: An error if the text is not UTF-8 or not valid CSV, if a row has another number of
  ///   fields than the header, or if the columns do not have unique names.
  package static func parse(_ bytes: [UInt8], file: String, separator: Unicode.Scalar? = nil)
    throws(Diagnostic) -> [DocumentNode]
  {
    let bytes = try checkedUTF8(bytes, file: file)
    let mark = separator.map { UInt8(ascii: $0) } ?? commonSeparator(of: bytes)
    var scanner = CSVScanner(bytes: bytes, separator: mark, file: file)
    guard let header = try scanner.record() else {
      throw Diagnostic("the file is empty", at: SourceLocation(file: file))
    }
    let names = try columnNames(header)
    var rows: [DocumentNode] = []
    while let record = try scanner.record() {
      guard let first = record.first else { continue }
      guard record.count == names.count else {
        throw Diagnostic(
          "the row has \(record.count) fields and the header \(names.count)", at: first.location,
          hint: "quote a field that holds a separator")
      }
      let entries = zip(names, record).map {
        DocumentNode.Entry(key: $0, keyLocation: $1.location, node: $1)
      }
      rows.append(DocumentNode(.map(entries), at: first.location))
    }
    return rows
  }

  private static func columnNames(_ header: [DocumentNode]) throws(Diagnostic) -> [String] {
    var names: [String] = []
    for cell in header {
      guard case .string(let name) = cell.value else {
        throw Diagnostic(
          "a column needs a name, found \(cell.summary)", at: cell.location)
      }
      guard !names.contains(name) else {
        throw Diagnostic("the column '\(name)' stands twice", at: cell.location)
      }
      names.append(name)
    }
    return names
  }

  private static func commonSeparator(of bytes: [UInt8]) -> UInt8 {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.first { line.contains($0) } ?? candidates[0]
  }
}
