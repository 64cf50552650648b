import Documents
import GeoModel

extension Atlas {
  /// What can be listed.
  public enum Listing: String, CaseIterable, Sendable {
    case maps, treaties, places, bases
  }

  /// Rows of words for a terminal, the first one a heading.
  public func list(_ listing: Listing) throws -> [[String]] {
    try reportingProblems {
      switch listing {
      case .maps: try mapRows()
      case .treaties: treatyRows()
      case .places: placeRows()
      case .bases: baseRows()
      }
    }
  }

  private func mapRows() throws -> [[String]] {
    let texts = try texts(Presentation.defaultLanguage)
    return try [["id", "date", "treaties", "title"]]
      + maps.map { id in
        let map = try description(of: id)
        return [
          id, map.date.description, map.treaties.joined(separator: " "),
          texts.text(map.title) ?? map.title,
        ]
      }
  }

  private func treatyRows() -> [[String]] {
    [["id", "signed", "limit", "name"]]
      + model.treaties.map { treaty in
        [
          treaty.id, treaty.signed.description, treaty.contingent.map { "\($0.limit)" } ?? "–",
          treaty.names.preferred("en"),
        ]
      }
  }

  private func placeRows() -> [[String]] {
    [["id", "longitude", "latitude", "± km", "name"]]
      + model.places.map { place in
        [
          place.id, "\(place.position.longitude)", "\(place.position.latitude)",
          place.evidence.accuracyKm.map { "\($0)" } ?? "–", place.names.preferred("en"),
        ]
      }
  }

  private func baseRows() -> [[String]] {
    let men = model.bases().reduce(into: [String: Int]()) { men, base in
      // Troops stand at the army base of a place.
      for facility in base.facilities where facility.kind == .army {
        men[facility.id] = base.garrison?.men
      }
    }
    return [["id", "kind", "outcome", "men", "treaty"]]
      + model.facilities.map { facility in
        [
          facility.id, facility.kind.rawValue, facility.outcome.rawValue,
          men[facility.id].map { "\($0)" } ?? "–", facility.treaty,
        ]
      }
  }
}
