import Foundation
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
  /// Whether it stands for a stretch of a line rather than for a spot.
  var isStretch = false
  /// Where it is on the page.
  let anchor: Point
  /// Where its symbol is drawn: at the anchor unless another symbol is in the way.
  var center: Point
  /// Of the main symbol, in millimetres.
  let radius: Double
  /// Where the first of the small symbols on the rim sits, in radians clockwise from the right as seen.
  var rimStart = Site.usualRimStart

  /// At the lower right, so that names find the upper right free.
  static let usualRimStart = Double.pi * 0.3

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

  /// The places of the small symbols on the rim of the main one, counter-clockwise as seen.
  ///
  /// - Parameter badge: the diameter of a small symbol, in millimetres.
  func rimCenters(badge: Double) -> [Point] {
    let count = attachments.count
    let crowded = badge * 0.54 / sin(.pi * 0.95 / Double(max(2, count)))
    let reach = max(radius + 0.2, badge * 0.9, crowded)
    let step = 2 * asin(min(1, badge * 0.54 / reach))
    return (0..<count).map { center + Vector(angle: rimStart - Double($0) * step) * reach }
  }

  /// Everything drawn for the site, as circles.
  func circles(badge: Double) -> [(center: Point, radius: Double)] {
    [(center, radius)] + rimCenters(badge: badge).map { ($0, badge / 2) }
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
}

/// An incident with the number that its map gives it.
struct NumberedIncident {
  let number: Int
  let incident: Incident
}
