import Foundation
import GeoModel
import Geometry

/// Everything that a map draws at one place: its dot or symbol, its garrison, its roles, what happened there.
struct Site {
  /// What it stands for.
  enum Subject {
    case base(Base)
    /// A town for orientation.
    case town(Place)
    /// An event at a spot where nothing else is.
    case event(Incident)
  }

  let subject: Subject
  /// In order of date, with the numbers that the map gives them.
  var incidents: [NumberedIncident] = []
  /// Where it is on the page.
  let anchor: Point
  /// Where its symbol is drawn: at the anchor unless another symbol is in the way.
  var center: Point
  /// The radius of the main symbol.
  let radius: Millimetres
  /// Where the first of the small symbols on the rim sits, in radians clockwise from the right as seen.
  var rimStart = Site.usualRimStart

  /// At the lower right, so that names find the upper right free.
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

  /// 1 (capital) to 5 (spot), as of its place; a spot where there is none.
  var rank: Int {
    switch subject {
    case .base(let base): if case .place(let place) = base.site { place.rank } else { 5 }
    case .town(let place): place.rank
    case .event: 5
    }
  }

  /// Whether it stands for a stretch of a line rather than for a spot.
  var isStretch: Bool { if case .line? = base?.site { true } else { false } }

  /// The id of its label.
  var labelID: String {
    switch subject {
    case .base: "base-" + id
    case .town: "town-" + id
    case .event: "incident-" + id
    }
  }

  /// Ids of the notes of all that is drawn here.
  var notes: [String] {
    (base?.facilities.flatMap(\.evidence.notes) ?? []) + (garrison?.evidence.notes ?? [])
      + incidents.flatMap(\.incident.evidence.notes) + evidence.notes
  }

  /// What the model knows of it, for files that have room for that.
  var attributes: [String: String] { base?.attributes ?? evidence.attributes }
}

/// An incident with the number that its map gives it.
struct NumberedIncident {
  let number: Int
  let incident: Incident
}
