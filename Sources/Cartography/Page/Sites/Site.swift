import Foundation
import GeoModel
import Geometry

/// Everything that a map draws at one place: a dot or symbol, the garrison, the facilities and the events.
struct Site {
  /// The feature that the site represents.
  enum Subject {
    case base(Base)
    /// A town that the map shows for orientation.
    case town(Place)
    /// An event at a position where the map shows nothing else.
    case event(Incident)
  }

  let subject: Subject
  /// The incidents at the site in order of date, with their numbers on the map.
  var incidents: [NumberedIncident] = []
  /// The true position on the page.
  let anchor: Point
  /// The centre of the drawn symbol. It differs from the anchor if the symbol had to give way to another one.
  var center: Point
  /// The radius of the main symbol.
  let radius: Millimetres
  /// The angle of the first small symbol on the rim, in radians, clockwise from the right on the page.
  var rimStart = Site.usualRimStart

  /// The default angle is at the lower right, because names prefer the upper right.
  static let usualRimStart = Double.pi * 0.3

  init(_ subject: Subject, at point: Point, radius: Millimetres) {
    (self.subject, self.radius) = (subject, radius)
    (anchor, center) = (point, point)
  }

  var base: Base? { if case .base(let base) = subject { base } else { nil } }
  var garrison: Garrison? { base?.garrison }
  var isTown: Bool { if case .town = subject { true } else { false } }
  var isEvent: Bool { if case .event = subject { true } else { false } }

  var id: String {
    switch subject {
    case .base(let base): base.id
    case .town(let place): place.id
    case .event(let incident): incident.id
    }
  }

  var names: Names {
    switch subject {
    case .base(let base): base.names
    case .town(let place): place.names
    case .event(let incident): incident.names
    }
  }

  var evidence: Evidence {
    switch subject {
    case .base(let base): base.evidence
    case .town(let place): place.evidence
    case .event(let incident): incident.evidence
    }
  }

  /// The rank of the place, from 1 (capital) to 5 (spot). A site without a place has the rank 5.
  var rank: Int {
    switch subject {
    case .base(let base): if case .place(let place) = base.site { place.rank } else { 5 }
    case .town(let place): place.rank
    case .event: 5
    }
  }

  /// Whether the site represents a section of a line and not a point.
  var isStretch: Bool { if case .line? = base?.site { true } else { false } }

  /// The id of the site's label.
  var labelID: String {
    switch subject {
    case .base: "base-" + id
    case .town: "town-" + id
    case .event: "incident-" + id
    }
  }

  /// The ids of the notes that anything at the site cites.
  var notes: [String] {
    (base?.facilities.flatMap(\.evidence.notes) ?? []) + (garrison?.evidence.notes ?? [])
      + incidents.flatMap(\.incident.evidence.notes) + evidence.notes
  }

  /// The facts about the site that files with room for attributes contain.
  var attributes: [String: String] { base?.attributes ?? evidence.attributes }
}

/// An incident with its number on the map.
struct NumberedIncident {
  let number: Int
  let incident: Incident
}
