import GeoModel
import Geometry

/// Everything that a map draws at one place: its dot or symbol, its garrison, its facilities, what
/// happened there.
struct Site {
  /// Of the place, the territory, the line or the incident that it stands for.
  let id: String
  let names: Names
  /// As of a place; 5 for anything else.
  let rank: Int
  let evidence: Evidence
  let facilities: [Facility]
  let garrison: Garrison?
  /// In order of date, with the numbers that the map gives them.
  var incidents: [NumberedIncident] = []
  /// Where it is on the page.
  let anchor: Point
  /// Where its symbol is drawn: at the anchor unless another symbol is in the way.
  var center: Point
  /// Of the main symbol, in millimetres.
  let radius: Double

  /// The facility that the main symbol stands for when no counted garrison does.
  var principal: Facility? { facilities.first { $0.kind == .army } ?? facilities.first }

  /// What sits on the rim of the main symbol.
  var attachments: [Attachment] {
    let main = garrison?.men != nil ? facilities.first { $0.kind == .army }?.id : principal?.id
    return facilities.filter { $0.id != main }.map(Attachment.facility)
      + incidents.dropFirst(isIncidentOnly ? 1 : 0).map(Attachment.incident)
  }

  enum Attachment {
    case facility(Facility)
    case incident(NumberedIncident)
  }

  /// Whether it is more than a town for orientation.
  var isBase: Bool { !facilities.isEmpty || garrison != nil }

  /// Whether nothing but an incident is to be shown.
  var isIncidentOnly: Bool { !isBase && rank == Self.incidentRank && !incidents.isEmpty }

  /// Whether it is a town for orientation.
  var isTown: Bool { !isBase && !isIncidentOnly }

  /// Key of the text that explains a town's dot.
  var townSign: String {
    switch rank {
    case ...1: "town.capital"
    case 2: "town.large"
    default: "town.small"
    }
  }

  /// The rank of a spot that only an incident gives.
  static let incidentRank = 9

  var labelID: String { (isBase ? "base-" : isIncidentOnly ? "incident-" : "town-") + id }

  /// Ids of the notes of all that is drawn here.
  var notes: [String] {
    facilities.flatMap(\.evidence.notes) + (garrison?.evidence.notes ?? [])
      + incidents.flatMap(\.incident.evidence.notes) + evidence.notes
  }

  /// Facts for the formats that carry them.
  var data: [String: String] {
    var data = ["sources": evidence.sources.joined(separator: " ")]
    data["strength"] = garrison?.men.map(String.init)
    data["treaty"] = garrison?.treaty ?? principal?.treaty
    if let principal {
      data["kind"] = principal.kind.rawValue
      data["outcome"] = principal.outcome.rawValue
      data["proposed-by"] = principal.proposedBy?.rawValue
    }
    return data
  }
}

/// An incident with the number that its map gives it.
struct NumberedIncident {
  let number: Int
  let incident: Incident
}
