import Documents

/// A row of a table while it is being read. Collects the faults of its cells, so that all of them are
/// reported at once.
struct TableRow {
  private let table: CSVTable
  private let header: TableHeader
  private let cells: [CSVCell]
  private(set) var problems: [Diagnostic] = []
  /// The cells that say in words that nothing is known.
  private(set) var unknown: [SourceLocation] = []

  init(_ cells: [CSVCell], of table: CSVTable, _ header: TableHeader) {
    (self.cells, self.table, self.header) = (cells, table, header)
  }

  /// Where the row starts.
  var location: SourceLocation {
    cells.first.map(table.location) ?? SourceLocation(file: table.file)
  }

  /// What messages call the row: its name as it is written.
  var subject: String? {
    [header[.name], header[.id], header.languages.first?.index].lazy
      .compactMap { $0.flatMap(text) }.first
  }

  /// The texts of all cells as one, by which equal rows are found.
  var content: String { cells.map(\.text).joined(separator: "\u{1F}") }

  /// Where the cell of a column stands; where the row starts if it has no such cell.
  func location(of column: TableColumn) -> SourceLocation {
    header[column].flatMap { cells.indices.contains($0) ? table.location(of: cells[$0]) : nil }
      ?? location
  }

  /// Whether anything is written in the cell of a column, even if it is wrong.
  func has(_ column: TableColumn) -> Bool {
    guard let index = header[column], cells.indices.contains(index) else { return false }
    let cell = cells[index]
    return !cell.isBlank && !cell.isDash && (column.isText || !cell.saysNothing)
  }

  /// Reads the cell of a column. Nil if the table has no such column, if nothing is written there, or
  /// if `body` finds it wrong, which is noted.
  @discardableResult
  mutating func read<Value>(
    _ column: TableColumn, _ body: (String) throws -> Value
  ) -> Value? {
    guard let index = header[column], let text = written(at: index, isText: column.isText) else {
      return nil
    }
    do {
      return try body(text)
    } catch let fault as CellFault {
      note(fault, at: column)
    } catch {
      note(CellFault(words(of: error)), at: column)
    }
    return nil
  }

  /// The text in the cell of a column. Nil if nothing is written there.
  mutating func text(_ column: TableColumn) -> String? { read(column) { $0 } }

  /// The names of the place by language, with their locations.
  mutating func names() -> [(language: String, name: String, at: SourceLocation)] {
    var names: [(language: String, name: String, at: SourceLocation)] = []
    let columns = (header[.name].map { [("native", $0)] } ?? []) + header.languages
    for (language, index) in columns {
      guard let name = written(at: index, isText: true) else { continue }
      guard !names.contains(where: { $0.language == language }) else { continue }
      names.append((language, name, table.location(of: cells[index])))
    }
    return names
  }

  /// Notes what is wrong with a cell.
  mutating func note(_ fault: CellFault, at column: TableColumn) {
    problems.append(
      Diagnostic(
        fault.message, at: location(of: column), subject: subject, hint: fault.hint))
  }

  private func text(_ index: Int) -> String? {
    guard cells.indices.contains(index), !cells[index].isBlank else { return nil }
    return cells[index].text
  }

  /// What is written in a cell. A dash means nothing, and outside of texts so does a word such as
  /// `n/a`.
  private mutating func written(at index: Int, isText: Bool) -> String? {
    guard cells.indices.contains(index) else { return nil }
    let cell = cells[index]
    guard !cell.isBlank, !cell.isDash else { return nil }
    if !isText, cell.saysNothing {
      unknown.append(table.location(of: cell))
      return nil
    }
    if let text = cell.textOfFormula { return text }
    guard let fault = cell.leftover else { return cell.text }
    problems.append(
      Diagnostic(
        fault.message, at: table.location(of: cell), subject: subject, hint: fault.hint))
    return nil
  }
}

extension TableColumn {
  /// Whether any text may stand in the column.
  fileprivate var isText: Bool { self == .name || self == .text }
}
