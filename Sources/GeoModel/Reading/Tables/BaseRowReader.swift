import Documents
import Geometry

/// Makes entries of the rows of tables. It knows the places, sources and treaties that rows refer to.
struct BaseRowReader {
  var places: PlaceBook
  private var sources: SourceBook
  let treaties: Treaties
  let defaults: EvidenceDefaults
  private var facilities: Set<String>
  private var garrisons: Set<String>
  /// What is missing or wrong in many rows alike.
  var gaps = TableGaps()

  /// The treaties that a row may name.
  struct Treaties {
    /// Their ids by id, title and name.
    private let byWord: [String: String]
    let ids: [String]
    /// Whether some could not be read, so that nothing can be said about those that are missing.
    let areIncomplete: Bool

    init(_ treaties: [Treaty], areIncomplete: Bool) {
      let words = treaties.flatMap { treaty in
        treaty.names.byLanguage.values.map { ($0, treaty.id) }
      }
      byWord = Dictionary(words) { first, _ in first }
      (ids, self.areIncomplete) = (treaties.map(\.id), areIncomplete)
    }

    /// The id of the treaty with a name or an id.
    func id(of text: String) -> String { byWord[text] ?? text }
  }

  init(
    places: PlaceBook, sources: SourceBook, treaties: Treaties, defaults: EvidenceDefaults,
    facilities: Set<String>, garrisons: Set<String>
  ) {
    (self.places, self.sources, self.treaties) = (places, sources, treaties)
    (self.defaults, self.facilities, self.garrisons) = (defaults, facilities, garrisons)
  }

  /// Takes the sources that the words of rows have made since the last call.
  mutating func takeSources() -> [SourceBook.Made] { sources.takeMade() }

  /// Reads a row.
  ///
  /// - Returns: Its entries. Nil if it lacks something that is reported once for the whole table.
  /// - Throws: `Problems` with all faults of its cells.
  mutating func read(_ row: inout TableRow) throws(Problems) -> BaseRow? {
    let subject = row.subject
    var found = BaseRow()
    var lacks = false
    var evidence = Evidence(sources: [], accuracyKm: nil)
    let sourceText = row.text(.source)
    if let sourceText {
      evidence.sources = sources.ids(of: sourceText, at: row.location(of: .source))
    } else if defaults.sources.isEmpty {
      gaps.note(.source, at: row.location(of: .source), subject: subject)
      lacks = true
    }
    evidence.accuracyKm = row.read(.accuracy) { try CellNumbers.measure($0, .accuracy) }

    let names = row.names()
    var lacksPosition = false
    let position = position(&row, subject, &lacksPosition)
    lacks = lacks || lacksPosition
    let site = lacksPosition ? nil : site(&row, names, position)
    if let site, site.isNew, evidence.accuracyKm == nil, defaults.accuracyKm == nil,
      row.problems.isEmpty
    {
      gaps.note(.accuracy, at: row.location(of: .accuracy), subject: subject)
      lacks = true
    }
    let role = Role(&row)
    let treaty = row.text(.treaty).map(treaties.id) ?? onlyTreaty
    if role.isBase, treaty == nil {
      lacks = true
      if !treaties.areIncomplete {
        gaps.note(.treaty, at: row.location(of: .treaty), subject: subject)
      }
    }
    noteLooseEnds(row, role, subject)
    guard row.problems.isEmpty else { throw Problems(row.problems) }
    guard !lacks, let site else { return nil }

    let writer = RowWriter(row: row, evidence: evidence, treaty: treaty)
    if site.isNew {
      found.place = (writer.place(site.id, names, rank: role.rank), site.position)
      places.add(
        PlaceBook.Known(
          id: site.id, position: site.position, location: row.location,
          name: subject ?? site.id),
        names: names.map(\.name).uniqued)
    }
    if let kind = role.kind {
      let id = "\(site.id)-\(kind.rawValue)".unused(in: facilities.contains)
      facilities.insert(id)
      found.facility = writer.facility(id, at: site.id, role)
    }
    if role.hasTroops {
      let id = "\(site.id)-garrison".unused(in: garrisons.contains)
      garrisons.insert(id)
      found.garrison = writer.garrison(id, at: site.id, role)
    }
    return found
  }

  private var onlyTreaty: String? { treaties.ids.count == 1 ? treaties.ids[0] : nil }

  private struct Site {
    var id: String
    var position: LonLat
    var isNew: Bool
  }

  /// The position of a row. Nil if it has none, or if a cell is wrong.
  private mutating func position(
    _ row: inout TableRow, _ subject: String?, _ lacks: inout Bool
  ) -> LonLat? {
    let exchanged: TableColumn?
    let position: LonLat?
    if row.has(.latitude) || row.has(.longitude) {
      (position, exchanged) = twoCells(&row)
    } else {
      (position, exchanged) = oneCell(&row)
    }
    if let exchanged {
      gaps.note(.exchanged, at: row.location(of: exchanged), subject: subject)
      lacks = true
    }
    return position
  }

  /// The position in a cell of its own, or the column in which the coordinates look exchanged.
  private func oneCell(_ row: inout TableRow) -> (LonLat?, exchanged: TableColumn?) {
    var isExchanged = false
    let position = row.read(.coordinates) { text -> LonLat? in
      do { return try CellPosition(text).position } catch is ExchangedCoordinates {
        isExchanged = true
      }
      return nil
    }
    return (position ?? nil, isExchanged ? .coordinates : nil)
  }

  /// The position in two cells, or the first column in which the coordinates look exchanged.
  private func twoCells(_ row: inout TableRow) -> (LonLat?, exchanged: TableColumn?) {
    var turned: [TableColumn: Double] = [:]
    var straight: [TableColumn: Double] = [:]
    for (column, axis) in [
      (TableColumn.latitude, CellAngle.Axis.latitude), (.longitude, .longitude),
    ] {
      guard row.has(column) else {
        row.note(
          CellFault(
            "'\(column.rawValue)' is empty, and the other coordinate is not",
            hint: "write both, or neither for a place that is known from elsewhere"),
          at: column)
        continue
      }
      straight[column] =
        row.read(column) { text -> Double? in
          do { return try CellAngle(text, axis).degrees } catch is ExchangedCoordinates {
            turned[column] = try CellAngle(text, axis.other).degrees
            return nil
          }
        } ?? nil
    }
    if let first = turned.keys.min(by: { $0 == .latitude && $1 != .latitude }) {
      // The other coordinate has to fit as well, or this one is merely out of range.
      let other = straight[.longitude].map { abs($0) <= 90 } ?? (straight[.latitude] != nil)
      if turned.count == 2 || other { return (nil, first) }
      if row.problems.isEmpty {
        row.read(first) { throw CellAngle.fault(first == .latitude ? .latitude : .longitude, $0) }
      }
      return (nil, nil)
    }
    guard let latitude = straight[.latitude], let longitude = straight[.longitude] else {
      return (nil, nil)
    }
    return (LonLat(longitude, latitude), nil)
  }

  /// The place of a row: a known one or a new one. Nil if a fault was noted.
  private func site(
    _ row: inout TableRow, _ names: [(language: String, name: String, at: SourceLocation)],
    _ position: LonLat?
  ) -> Site? {
    let id = row.text(.id)
    let name = names.first?.name
    guard name != nil || id != nil else {
      row.note(CellFault("the row has no name"), at: .name)
      return nil
    }
    do throws(CellFault) {
      if let known = try places.place(id: id, name: name, at: position) {
        return Site(id: known.id, position: known.position, isNew: false)
      }
    } catch {
      row.note(error, at: position == nil ? .name : row.has(.latitude) ? .latitude : .coordinates)
      return nil
    }
    if let id, !id.isIdentifier {
      row.note(
        CellFault("'\(id)' is no id", hint: "use lower case letters a to z, digits and hyphens"),
        at: .id)
      return nil
    }
    guard let position else {
      if row.problems.isEmpty {
        row.note(
          CellFault(
            "the row has no position, and no place '\(id ?? name ?? "")' is known",
            hint: "write its latitude and longitude"), at: .latitude)
      }
      return nil
    }
    guard let name else {
      row.note(
        CellFault("the row has no name, and no place '\(id ?? "")' is known"), at: .name)
      return nil
    }
    if let id { return Site(id: id, position: position, isNew: true) }
    guard !name.slug.isEmpty else {
      row.note(CellFault("the name '\(name)' has neither letters nor digits"), at: .name)
      return nil
    }
    return Site(id: places.freshID(name.slug), position: position, isNew: true)
  }

  /// Notes what of a row is not used or may be wrong.
  private mutating func noteLooseEnds(_ row: TableRow, _ role: Role, _ subject: String?) {
    for location in row.unknown { gaps.note(.unknown, at: location, subject: nil) }
    guard row.problems.isEmpty else { return }
    if !role.isBase, !role.isPlaceOnPurpose { gaps.note(.role, at: row.location, subject: subject) }
    if role.kind == nil, role.isBase, role.text != nil {
      gaps.note(.text, at: row.location(of: .text), subject: subject)
    }
    if let text = role.text, (254...255).contains(text.count) {
      gaps.note(.cut, at: row.location(of: .text), subject: subject)
    }
  }
}
