import Documents
import GeoModel
import MapSpec

/// Writes dossiers: everything that the model knows about an id, in one language.
package struct DossierWriter: Sendable {
  let finder: FactFinder
  let words: DossierWords

  var model: GeoModel { finder.model }

  package init(_ finder: FactFinder, _ texts: Texts) {
    self.finder = finder
    words = DossierWords(finder.model, texts)
  }

  /// The dossiers of all records with an id.
  ///
  /// - Parameters:
  ///   - id: the id.
  ///   - date: the day whose borders apply; nil for the day of the record itself.
  /// - Throws: `Diagnostic` if no record has the id, with the most similar id as a hint;
  ///   ``WordingError/unknownText(key:language:)``.
  package func dossiers(about id: String, on date: Day? = nil) throws -> [Dossier] {
    try finder.records(withID: id).map { record in
      var draft = try DossierDraft(record, words)
      try tell(record, on: date, in: &draft)
      return try draft.finished()
    }
  }

  private func tell(
    _ record: Record, on date: Day?, in draft: inout DossierDraft
  ) throws {
    if let names = record.names { try draft.add(names) }
    switch record {
    case .treaty(let treaty): try tell(treaty, in: &draft)
    case .place(let place): try tell(place, on: date, in: &draft)
    case .facility(let facility): try tell(facility, on: date, in: &draft)
    case .garrison(let garrison): try tell(garrison, on: date, in: &draft)
    case .territory(let territory): try tell(territory, on: date, in: &draft)
    case .line(let line): try tell(line, in: &draft)
    case .arc(let arc): try tell(arc, on: date, in: &draft)
    case .node(let node): try tell(node, in: &draft)
    case .incident(let incident): try tell(incident, in: &draft)
    case .water(let water): try tell(water, in: &draft)
    case .source(let source): try tell(source, in: &draft)
    case .note(let note): try tell(note, in: &draft)
    }
  }
}
