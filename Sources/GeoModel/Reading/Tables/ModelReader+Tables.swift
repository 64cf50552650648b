import Documents

extension ModelReader {
  /// Reads all tables of bases. Each row becomes a place, a facility and a garrison, and is read by the
  /// same rules as if they stood in the files for them.
  ///
  /// - Parameter model: The model with all sources, treaties, places, facilities and garrisons of the
  ///   other files. What the rows say is added to it.
  mutating func readTables(into model: inout GeoModel) {
    let files = folder.tables
    guard !files.isEmpty else { return }
    var rows = BaseRowReader(
      places: PlaceBook(model.places),
      sources: SourceBook(model.sources, hasList: folder.exists(EntryKind.source.file)),
      treaties: BaseRowReader.Treaties(
        model.treaties,
        areIncomplete: !entryReader.isComplete(.treaty) || partlyRead.contains(.treaty)),
      defaults: entryReader.defaults,
      facilities: Set(model.facilities.map(\.id)), garrisons: Set(model.garrisons.map(\.id)))
    for file in files {
      guard tally.excess == nil else { return }
      var found: [Diagnostic] = []
      if let (table, header) = collect(into: &found, { try table(in: file) }) {
        found += table.problems
        if !table.problems.isEmpty { isIncomplete() }
        read(table, header, with: &rows, into: &model, problems: &found)
        found += rows.gaps.diagnostics(.error, treaties: rows.treaties.ids)
        repairs += table.notes + header.notes
        repairs += rows.gaps.diagnostics(.warning, treaties: rows.treaties.ids)
        rows.gaps = TableGaps()
      } else {
        isIncomplete()
      }
      add(found.inOrderOfPlace, of: file)
    }
  }

  private mutating func table(in file: String) throws -> (CSVTable, TableHeader) {
    let bytes = try folder.read(file, tally.limits)
    files["geo/\(file)"] = .table(bytes)
    let table = try CSVTable(
      reading: bytes, file: folder.name(file), tally: &tally, headerScore: TableColumn.count)
    try tally.add(features: table.rows.count, at: SourceLocation(file: table.file))
    return (table, try TableHeader(table))
  }

  private mutating func read(
    _ table: CSVTable, _ header: TableHeader, with rows: inout BaseRowReader,
    into model: inout GeoModel, problems: inout [Diagnostic]
  ) {
    var seen: Set<String> = []
    for cells in table.rows {
      var row = TableRow(cells, of: table, header)
      guard seen.insert(row.content).inserted else {
        rows.gaps.note(.repeated, at: row.location, subject: row.subject)
        continue
      }
      let found = collect(into: &problems) { try rows.read(&row) }
      add(rows.takeSources(), to: &model.sources, problems: &problems)
      if let base = found ?? nil {
        add(base, to: &model, problems: &problems)
      } else {
        isIncomplete()
      }
    }
  }

  private mutating func add(
    _ base: BaseRow, to model: inout GeoModel, problems: inout [Diagnostic]
  ) {
    if let (item, position) = base.place {
      model.places += read(item, .place, .point(position), &problems) { try Place(reading: &$0) }
    }
    if let item = base.facility {
      model.facilities += read(item, .facility, nil, &problems) { try Facility(reading: &$0) }
    }
    if let item = base.garrison {
      model.garrisons += read(item, .garrison, nil, &problems) { try Garrison(reading: &$0) }
    }
  }

  private mutating func read<Value>(
    _ item: BaseRow.Item, _ kind: EntryKind, _ geometry: GeoGeometry?,
    _ problems: inout [Diagnostic], _ body: (inout Entry) throws -> Value
  ) -> [Value] {
    let value = collect(into: &problems) {
      try entryReader.read(item.id, kind, item.node, geometry, at: item.location, body)
    }
    return value.map { [$0] } ?? []
  }

  /// Records that some rows could not be read.
  private mutating func isIncomplete() {
    for kind in [EntryKind.place, .facility, .garrison] { entryReader.isIncomplete(kind) }
  }
}
