import Geometry

/// Where the labels go, and why some have no place.
package struct LabelSolution: Hashable, Sendable {
  /// These are sorted by id, then by copy.
  package var placements: [LabelPlacement]
  /// These are sorted by id, then by copy.
  package var dropped: [DroppedLabel]
  /// What all placements and all labels left out cost together, in the unit of ``LabelWeights``.
  package var cost = 0.0
  /// No labelling with the same candidates costs less; proven, not estimated.
  package var bound = 0.0
  /// How many parts of the map do not compete with each other for room.
  package var components = 0
  /// How many of them are proven to be labelled as well as possible.
  package var provenOptimal = 0

  /// How much cheaper a better labelling could be at most, as a share of the cost, 0…1.
  package var gap: Double { cost > 0 ? max(0, cost - bound) / cost : 0 }

  package init(placements: [LabelPlacement] = [], dropped: [DroppedLabel] = []) {
    self.placements = placements
    self.dropped = dropped
  }
}

/// One label on the page.
package struct LabelPlacement: Hashable, Sendable {
  package let id: String
  /// 0, or a higher number for labels repeated along a line.
  package let copy: Int
  /// Which of the feature's variants is used.
  package let variant: Int
  /// What to call the position: a ``PointPosition``, a ``LineSide``, "inside", "leader", "pinned"…
  package let position: String
  /// How far down the list of preferred positions it stands, from 0.
  package let rank: Int
  /// How the rows line up.
  package let alignment: LabelAlignment
  /// What the text fills: its rows from top to bottom, or the letters of a curved text in order.
  package let boxes: [OrientedBox]
  /// The baseline of a text along a line, from its first letter to its last.
  package let baseline: Polyline?
  /// The leader, from the text to the symbol's edge.
  package let leader: Polyline?
  package let costs: CostTerms
  /// How many other placements kept clear of frame, symbols and hard obstacles.
  package var alternatives = 0
  /// What the cheapest of them would cost by itself; nil when there is none. It may be less than the cost
  /// of the placement chosen, if another label needs its ground more.
  package var bestAlternative: Double?
  /// How far the own symbol is compared with the nearest foreign one: 1 when both are equally far, less
  /// when the own one is nearer. Foreign symbols beyond 8 mm count as that far. Nil for labels without
  /// symbol or with a leader.
  package var nearness: Double?

  /// The rows from top to bottom; none for a text along a line.
  package var rowBoxes: [Box] { baseline == nil ? boxes.map(\.bounds) : [] }
}

/// A label that found no place.
package struct DroppedLabel: Hashable, Sendable {
  /// Why a feature makes no sense.
  package enum Flaw: String, Hashable, Sendable {
    /// Another feature has the same id; all of them are left out.
    case duplicateID = "another label has the same id"
    /// A coordinate, size, gap or cost is no number, negative where it must not be, or beyond all bounds.
    case notFinite = "its coordinates or sizes make no sense"
    /// No row of text has any size.
    case noText = "it has no text"
    /// In every variant the text is wider or higher than the page.
    case largerThanPage = "its text is larger than the page"
    /// The page itself has no size.
    case noPage = "the page has no room"
  }

  package enum Reason: Hashable, Sendable, CustomStringConvertible {
    /// The pin does not suit the feature: a baseline for a point, or a variant that does not exist.
    case unusablePin
    /// No placement exists at all: no variant, no path, or text too large for its area.
    case doesNotFit
    /// Every placement leaves the frame or touches a hard obstacle; so many were tried.
    case blocked(tried: Int)
    /// Every placement that is free costs more than leaving the label out.
    case tooCostly
    /// These labels, of more weight together, stand where it could be.
    case crowdedOut(by: [String])
    /// The names of more weight round it would cover all ground for it several times over, so no place was looked for.
    case overcrowded
    /// The feature makes no sense.
    case invalid(Flaw)

    package var description: String {
      switch self {
      case .unusablePin: "its pin does not suit it"
      case .doesNotFit: "the text does not fit its line or area"
      case .blocked(let tried):
        "all \(tried) placements tried leave the frame or touch a symbol"
      case .tooCostly: "it would cover too much of the map"
      case .crowdedOut(let ids):
        "other labels stand where it could be: " + ids.joined(separator: ", ")
      case .overcrowded: "too many names of more weight want the same ground"
      case .invalid(let flaw): flaw.rawValue
      }
    }
  }

  package let id: String
  package let copy: Int
  package let isRequired: Bool
  package let reason: Reason
}
