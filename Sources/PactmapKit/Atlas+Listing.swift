import Documents
import GeoModel
import MapSpec
import Wording

extension Atlas {
  /// The kinds of objects that can be listed.
  public enum Listing: String, CaseIterable, Sendable {
    /// The maps with their days and treaties.
    case maps
    /// The treaties with the troop limits that they set.
    case treaties
    /// The places with their positions.
    case places
    /// The facilities with the strength of their troops.
    case bases
  }

  /// Lists the maps, treaties, places or bases of the atlas, with one row for each.
  ///
  /// - Parameters:
  ///   - listing: The kind of objects to list.
  ///   - language: One of ``languages`` or ``builtInLanguages``; nil for the atlas's own.
  /// - Throws: ``PactmapError/badInput(_:)`` for a language that the atlas does not have, and for a
  ///   map that cannot be read.
  public func list(
    _ listing: Listing, in language: String? = nil
  ) throws -> Table {
    try reportingProblems {
      let words = DossierWords(model, try texts(language ?? defaultLanguage))
      return switch listing {
      case .maps: try mapTable(words)
      case .treaties: try treatyTable(words)
      case .places: try placeTable(words)
      case .bases: try baseTable(words)
      }
    }
  }

  private func mapTable(_ words: DossierWords) throws -> Table {
    try words.table(["id", "date", "treaties", "title"], maps) { id in
      let map = try description(of: id)
      return [
        id, try words.day(map.date), map.treaties.joined(separator: " "),
        words.texts.adding(wordsOf: [map]).text(map.title, MapWords.values(of: map.date))
          ?? map.title,
      ]
    }
  }

  private func treatyTable(_ words: DossierWords) throws -> Table {
    try words.table(["id", "signed", "limit", "name"], model.treaties) { treaty in
      [
        treaty.id, try words.day(treaty.signed),
        treaty.contingent.map { "\($0.limit)" } ?? DossierWords.missing, words.name(treaty.names),
      ]
    }
  }

  private func placeTable(_ words: DossierWords) throws -> Table {
    try words.table(["id", "longitude", "latitude", "accuracy", "name"], model.places) { place in
      [
        place.id, words.exact(place.position.longitude), words.exact(place.position.latitude),
        place.evidence.accuracyKm.map(words.exact) ?? DossierWords.missing, words.name(place.names),
      ]
    }
  }

  private func baseTable(_ words: DossierWords) throws -> Table {
    let men = model.bases().reduce(into: [String: Int]()) { men, base in
      if let role = base.roleOfTroops { men[role.id] = base.garrison?.men }
    }
    return try words.table(["id", "kind", "outcome", "men", "treaty"], model.facilities) {
      facility in
      [
        facility.id, try words.kind(of: facility), try words.outcome(of: facility),
        men[facility.id].map { "\($0)" } ?? DossierWords.missing, facility.treaty,
      ]
    }
  }
}

extension DossierWords {
  /// The text in a table for an unknown value.
  fileprivate static let missing = "–"

  /// - Parameters:
  ///   - columns: The last parts of the text keys for the headings of the columns.
  ///   - values: The objects, one for each row.
  ///   - row: Returns the cells of a row.
  fileprivate func table<Value>(
    _ columns: [String], _ values: [Value], _ row: (Value) throws -> [String]
  ) throws -> Table {
    Table(
      heading: try columns.map { try text("table.\($0)") }, rows: try values.map(row))
  }
}
