import Geometry
import Labeling

/// The result of placing the names of a map and of its zooms.
package struct LabelOutcome: Hashable, Sendable {
  /// A name that was placed.
  package struct Placed: Hashable, Sendable {
    package var id: String
    package var text: String
    /// The id of the map, or of the zoom that shows the name.
    package var frame: String
    package var position: String
    package var costs: CostTerms
    package var alternatives: Int
    package var bestAlternative: Double?
    package var hasLeader: Bool
    /// The bounding box on the page, in millimetres.
    package var box: Box
  }

  package struct Dropped: Hashable, Sendable {
    package var id: String
    package var text: String
    package var frame: String
    package var isRequired: Bool
    package var reason: String
  }

  package var labels: [Placed] = []
  package var dropped: [Dropped] = []
  /// Faults that the independent verifier found. Empty for a good map.
  package var violations: [LabelViolation] = []
  /// Names that may be misread. A full sheet may leave them no better place.
  package var lapses: [LabelLapse] = []
  /// The total cost of all placed and all omitted names, in the unit of `LabelWeights`.
  package var cost = 0.0
  /// A proven lower bound of the cost for the same candidate positions.
  package var bound = 0.0
  /// The number of independent groups of names, which do not compete for room. `provenOptimal` counts those
  /// groups whose solution is proven optimal.
  package var components = 0
  package var provenOptimal = 0

  /// The kinds of ``lapses``.
  package enum LapseKind { case abroad, onBorder, ambiguous, stacked }

  /// The number of lapses of one kind.
  package func lapses(_ kind: LapseKind) -> Int {
    lapses.count { lapse in
      switch lapse {
      case .abroad: kind == .abroad
      case .onTaboo: kind == .onBorder
      case .nearerToForeign: kind == .ambiguous
      case .stacked: kind == .stacked
      }
    }
  }

  package var placed: Int { labels.count }
  package var leaders: Int { labels.count(where: \.hasLeader) }
  /// The faults of drawn names, in words. Names without room are not among them: the losses of the
  /// composition tell them.
  package var flaws: [String] { violations.filter { !$0.isMissing }.map { "\($0)" } }

  /// The combined results for two frames.
  func joined(_ other: LabelOutcome) -> LabelOutcome {
    LabelOutcome(
      labels: labels + other.labels, dropped: dropped + other.dropped,
      violations: violations + other.violations, lapses: lapses + other.lapses,
      cost: cost + other.cost,
      bound: bound + other.bound, components: components + other.components,
      provenOptimal: provenOptimal + other.provenOptimal)
  }

  /// The same result with its boxes moved and enlarged together with the drawing.
  func drawn(at origin: Vector = Vector(0, 0), enlarged factor: Double = 1) -> LabelOutcome {
    var outcome = self
    for index in labels.indices {
      outcome.labels[index].box = labels[index].box.translated(by: origin).scaled(by: factor)
    }
    return outcome
  }
}
