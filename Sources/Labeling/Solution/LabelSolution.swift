import Geometry

/// Where the labels go, and why some have no place.
package struct LabelSolution: Hashable, Sendable {
  /// Sorted by id, then copy.
  package var placements: [LabelPlacement]
  /// Sorted by id, then copy.
  package var dropped: [DroppedLabel]

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
  /// From the text to the symbol's edge.
  package let leader: Polyline?
  package let costs: CostTerms

  /// The rows from top to bottom; none for a text along a line.
  package var rowBoxes: [Box] { baseline == nil ? boxes.map(\.bounds) : [] }
}

/// A label that found no place.
package struct DroppedLabel: Hashable, Sendable {
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

    package var description: String {
      switch self {
      case .unusablePin: "its pin does not suit it"
      case .doesNotFit: "the text does not fit its line or area"
      case .blocked(let tried):
        "all \(tried) placements tried leave the frame or touch a symbol"
      case .tooCostly: "it would cover too much of the map"
      case .crowdedOut(let ids):
        "other labels stand where it could be: " + ids.joined(separator: ", ")
      }
    }
  }

  package let id: String
  package let copy: Int
  package let isRequired: Bool
  package let reason: Reason
}
