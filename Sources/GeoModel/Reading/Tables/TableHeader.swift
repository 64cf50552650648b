import Documents

/// Which column of a table holds what.
struct TableHeader {
  private var columns: [TableColumn: Int] = [:]
  /// The columns with names in languages, by language.
  private(set) var languages: [(language: String, index: Int)] = []
  /// Warnings about columns that are passed over.
  private(set) var notes: [Diagnostic] = []

  /// - Throws: All errors: columns that stand twice or are missing.
  init(_ table: CSVTable) throws(Problems) {
    var problems: [Diagnostic] = []
    var unknown: [CSVCell] = []
    for (index, cell) in table.header.enumerated() where !cell.isBlank {
      if let column = TableColumn(header: cell.text) {
        if let first = columns[column] {
          problems.append(Self.twice(cell, table.header[first], column.rawValue, table))
        } else {
          columns[column] = index
        }
      } else if let language = TableColumn.language(ofHeader: cell.text) {
        if let first = languages.first(where: { $0.language == language }) {
          problems.append(Self.twice(cell, table.header[first.index], "name:\(language)", table))
        } else {
          languages.append((language, index))
        }
      } else {
        unknown.append(cell)
      }
    }
    notes = unknownNotes(unknown, table)
    problems += missing(in: table)
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// The index of a column in the rows. Nil if the table has no such column.
  subscript(column: TableColumn) -> Int? { columns[column] }

  private static func twice(
    _ cell: CSVCell, _ first: CSVCell, _ column: String, _ table: CSVTable
  ) -> Diagnostic {
    Diagnostic(
      "the columns '\(first.text)' and '\(cell.text)' both mean '\(column)'",
      at: table.location(of: cell), hint: "rename or remove one of them")
  }

  /// The errors about columns that every table of bases has.
  private func missing(in table: CSVTable) -> [Diagnostic] {
    guard let first = table.header.first(where: { !$0.isBlank }) else { return [] }
    let found = Self.list(table.header.filter { !$0.isBlank }.map(\.text))
    let place = table.location(of: first)
    let hasName = columns[.name] != nil || !languages.isEmpty
    let hasLatitude = columns[.latitude] != nil || columns[.coordinates] != nil
    let hasLongitude = columns[.longitude] != nil || columns[.coordinates] != nil
    if !hasName, !hasLatitude, !hasLongitude {
      return [
        Diagnostic(
          "this is no table of bases: it has no column for a name, latitude and longitude; "
            + "found: \(found)", at: place,
          hint: "name its columns, or keep it outside of geo/")
      ]
    }
    // Rows that name places of geo/places.geojson by their ids need no more.
    if columns[.id] != nil { return [] }
    let lacks = [
      (hasName, "the name", "name"), (hasLatitude, "latitude", "lat"),
      (hasLongitude, "longitude", "lon"),
    ]
    return lacks.filter { !$0.0 }.map { _, what, name in
      Diagnostic(
        "no column for \(what); found: \(found)", at: place, hint: "call the column '\(name)'")
    }
  }

  /// Warnings about columns with unknown names: one for each that resembles a known name, and one for
  /// all others.
  private func unknownNotes(_ cells: [CSVCell], _ table: CSVTable) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    var others: [CSVCell] = []
    let unused = TableColumn.allNames.filter { name in
      TableColumn(header: name).map { columns[$0] == nil } ?? false && name.count > 2
    }
    for cell in cells {
      let hint = Spelling.hint(for: TableColumn.plain(cell.text), in: unused)
      guard let hint, notes.count < Self.mostListed else {
        others.append(cell)
        continue
      }
      notes.append(
        Diagnostic(
          "the column '\(cell.text)' is passed over", at: table.location(of: cell), hint: hint,
          severity: .warning))
    }
    guard let first = others.first else { return notes }
    let names = Self.list(others.map { "'\($0.text)'" })
    return notes + [
      Diagnostic(
        others.count == 1
          ? "the column \(names) is passed over" : "the columns \(names) are passed over",
        at: table.location(of: first),
        hint:
          "the columns that are read are \(TableColumn.allCases.map(\.rawValue).joined(separator: ", "))",
        severity: .warning)
    ]
  }

  private static let mostListed = 12

  private static func list(_ names: [String]) -> String {
    let more = names.count - mostListed
    return names.prefix(mostListed).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
