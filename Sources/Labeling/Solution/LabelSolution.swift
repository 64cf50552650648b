import Geometry

/// The result of label placement: the placed labels, and the reasons for those that were dropped.
package struct LabelSolution: Hashable, Sendable {
  /// The placed labels, sorted by id and then by copy.
  package var placements: [LabelPlacement]
  /// The dropped labels, sorted by id and then by copy.
  package var dropped: [DroppedLabel]
  /// The total cost of all placements and of all dropped labels, in the unit of ``LabelWeights``.
  package var cost = 0.0
  /// A proven lower bound of the cost of any labelling with the same candidates.
  package var bound = 0.0
  /// The number of independent components. Labels in different components cannot conflict.
  package var components = 0
  /// The number of components for which the choice is proven to be optimal.
  package var provenOptimal = 0

  /// The optimality gap: the largest possible saving of a better labelling, as a fraction of the
  /// cost, 0…1.
  package var gap: Double { cost > 0 ? max(0, cost - bound) / cost : 0 }

  package init(placements: [LabelPlacement] = [], dropped: [DroppedLabel] = []) {
    self.placements = placements
    self.dropped = dropped
  }
}

/// A placed label.
package struct LabelPlacement: Hashable, Sendable {
  package let id: String
  /// 0, or a higher number for repetitions of the label along a line.
  package let copy: Int
  /// The index of the feature's variant that is used.
  package let variant: Int
  /// The name of the position: a ``PointPosition``, a ``LineSide``, "inside", "leader", "pinned"
  /// and others.
  package let position: String
  /// The index of the position in the list of preferred positions. 0 is the best.
  package let rank: Int
  /// The alignment of the rows.
  package let alignment: LabelAlignment
  /// The boxes of the text: its rows from top to bottom, or the letters of curved text in order.
  package let boxes: [OrientedBox]
  /// The baseline of text along a line, from the first letter to the last.
  package let baseline: Polyline?
  /// The leader, from the text to the edge of the symbol.
  package let leader: Polyline?
  package let costs: CostTerms
  /// The number of other candidates that respected the frame, symbols and hard obstacles.
  package var alternatives = 0
  /// The cost of the cheapest other candidate. Nil if there is none. It may be lower than the cost
  /// of this placement, if other labels need the space more.
  package var bestAlternative: Double?
  /// The ratio between the distances to the label's own symbol and to the nearest foreign one: 1 if
  /// both are equally far, less if its own is nearer. Foreign symbols more than 8 mm away count as
  /// 8 mm. Nil for labels without a symbol or with a leader.
  package var nearness: Double?

  /// The rows from top to bottom. Empty for text along a line.
  package var rowBoxes: [Box] { baseline == nil ? boxes.map(\.bounds) : [] }
}

/// A label that has not been placed.
package struct DroppedLabel: Hashable, Sendable {
  /// A fault that makes a feature invalid.
  package enum Flaw: String, Hashable, Sendable {
    /// Another feature has the same id. All features with that id are left out.
    case duplicateID = "another label has the same id"
    /// A coordinate, size, gap or cost is not finite, too large, or negative where that is not
    /// allowed.
    case notFinite = "its coordinates or sizes make no sense"
    /// No variant has visible text.
    case noText = "it has no text"
    /// The text of every variant is wider or higher than the page.
    case largerThanPage = "its text is larger than the page"
    /// The page has no size.
    case noPage = "the page has no room"
  }

  package enum Reason: Hashable, Sendable, CustomStringConvertible {
    /// The pin is not suitable for the feature, such as a baseline for a point or a variant that
    /// does not exist.
    case unusablePin
    /// There are no candidates: no variant, no path, or the text is too large for its area.
    case doesNotFit
    /// All candidates leave the frame or touch a hard obstacle. `tried` is their number.
    case blocked(tried: Int)
    /// Every free candidate costs more than leaving the label out.
    case tooCostly
    /// Other labels, with a higher total weight, take its place. The values are their ids.
    case crowdedOut(by: [String])
    /// Labels of higher precedence could cover its surroundings several times over, so no
    /// candidates were created (see ``Contenders``).
    case overcrowded
    /// The feature is invalid.
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
