import Documents
import Geometry

/// Makes entries of the rows of tables. It knows the places, sources and treaties that rows refer to.
struct BaseRowReader {
  var places: PlaceBook
  var sources: SourceBook
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

  /// Reads a row.
  ///
  /// - Returns: Its entries. Nil if it lacks something that is reported once for the whole table.
  /// - Throws: `Problems` with all faults of its cells.
  mutating func read(_ row: inout TableRow) throws(Problems) -> BaseRow? {
    let subject = row.subject
    var found = BaseRow()
    var lacks = false
    func lack(_ gap: TableGaps.Gap, _ reader: inout Self, at location: SourceLocation) {
      reader.gaps.note(gap, at: location, subject: subject)
      lacks = true
    }

    var evidence = Evidence(sources: [], accuracyKm: nil)
    let sourceText = row.text(.source)
    if let sourceText {
      evidence.sources = sources.ids(
        of: sourceText, at: row.location(of: .source), made: &found.sources)
    } else if defaults.sources.isEmpty {
      lack(.source, &self, at: row.location(of: .source))
    }
    evidence.accuracyKm = row.read(.accuracy) { try CellNumbers.measure($0, .accuracy) }

    let names = row.names()
    let position = position(&row, subject, &lacks)
    let site = site(&row, names, position)
    if let site, site.isNew, evidence.accuracyKm == nil, defaults.accuracyKm == nil,
      row.problems.isEmpty
    {
      lack(.accuracy, &self, at: row.location(of: .accuracy))
    }
    let role = Role(&row)
    let treaty = row.text(.treaty).map(treaties.id) ?? onlyTreaty
    if role.isBase, treaty == nil, !treaties.areIncomplete {
      lack(.treaty, &self, at: row.location(of: .treaty))
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
    let (latitude, longitude) = (row.text(.latitude), row.text(.longitude))
    var isExchanged = false
    var column = TableColumn.latitude
    defer {
      if isExchanged {
        gaps.note(.exchanged, at: row.location(of: column), subject: subject)
        lacks = true
      }
    }
    if latitude == nil, longitude == nil {
      column = .coordinates
      return row.read(.coordinates) { text in
        do { return try CellPosition(text).position } catch is ExchangedCoordinates {
          isExchanged = true
        }
        return nil
      } ?? nil
    }
    guard let latitude, let longitude else {
      if row.problems.isEmpty {
        let missing = latitude == nil ? TableColumn.latitude : .longitude
        row.note(
          CellFault(
            "'\(missing.rawValue)' is empty, and the other coordinate is not",
            hint: "write both, or neither for a place that is known from elsewhere"),
          at: missing)
      }
      return nil
    }
    let both = (try? CellAngle(latitude, .longitude), try? CellAngle(longitude, .latitude))
    func angle(_ text: String, _ axis: CellAngle.Axis) throws -> Double? {
      do { return try CellAngle(text, axis).degrees } catch is ExchangedCoordinates {
        guard both.0 != nil, both.1 != nil else { throw CellAngle.fault(axis, text) }
        isExchanged = true
        return nil
      }
    }
    let north = row.read(.latitude) { try angle($0, .latitude) } ?? nil
    let east = isExchanged ? nil : row.read(.longitude) { try angle($0, .longitude) } ?? nil
    guard let north, let east else { return nil }
    return LonLat(east, north)
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
      row.note(error, at: position == nil ? .name : row.text(.latitude) == nil ? .coordinates : .latitude)
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
    if !role.isBase { gaps.note(.role, at: row.location, subject: subject) }
    if role.kind == nil, role.isBase, role.text != nil {
      gaps.note(.text, at: row.location(of: .text), subject: subject)
    }
    if let text = role.text, (254...255).contains(text.count) {
      gaps.note(.cut, at: row.location(of: .text), subject: subject)
    }
  }
}
