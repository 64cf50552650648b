import Documents
import GeoModel
import MapSpec
import Wording

extension Atlas {
  /// What can be listed.
  public enum Listing: String, CaseIterable, Sendable {
    case maps, treaties, places, bases
  }

  /// The maps, treaties, places or bases of the atlas, a row each.
  ///
  /// - Parameter language: one of ``languages``.
  /// - Throws: ``PactmapError/badInput(_:)`` for a language that the atlas does not have, and for a map that cannot
  ///   be read.
  public func list(
    _ listing: Listing, in language: String = Presentation.defaultLanguage
  ) throws -> Table {
    try reportingProblems {
      let words = DossierWords(model, try texts(language).withOwnWords)
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
        words.texts.text(map.title, ["date": .day(map.date)]) ?? map.title,
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
  /// What stands in a table for a value that nobody states.
  fileprivate static let missing = "–"

  /// - Parameter columns: the ends of the keys of the words that stand above the columns.
  fileprivate func table<Value>(
    _ columns: [String], _ values: [Value], _ row: (Value) throws -> [String]
  ) throws -> Table {
    Table(
      heading: try columns.map { try text("table.\($0)") }, rows: try values.map(row))
  }
}
