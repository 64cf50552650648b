import Geometry
import Labeling

/// What became of the names of a map and of its zooms.
package struct LabelOutcome: Hashable, Sendable {
  /// A name on the map.
  package struct Placed: Hashable, Sendable {
    package var id: String
    package var text: String
    /// Id of the map or of the zoom on it.
    package var frame: String
    package var position: String
    package var costs: CostTerms
    package var alternatives: Int
    package var bestAlternative: Double?
    package var hasLeader: Bool
    /// On the page, in millimetres.
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
  /// What the independent verifier found wrong; empty for a good map.
  package var violations: [LabelViolation] = []
  /// What all placements and all names left out cost, in the unit of `LabelWeights`.
  package var cost = 0.0
  /// No placement of the same candidates costs less; proven.
  package var bound = 0.0
  /// Parts of the map that do not compete for room, and how many are proven optimal.
  package var components = 0
  package var provenOptimal = 0

  package var placed: Int { labels.count }
  package var leaders: Int { labels.count(where: \.hasLeader) }
  package var flaws: [String] { violations.map { "\($0)" } }

  /// Both maps' names together.
  func joined(_ other: LabelOutcome) -> LabelOutcome {
    LabelOutcome(
      labels: labels + other.labels, dropped: dropped + other.dropped,
      violations: violations + other.violations, cost: cost + other.cost,
      bound: bound + other.bound, components: components + other.components,
      provenOptimal: provenOptimal + other.provenOptimal)
  }

  /// The boxes moved and enlarged with the drawing that they stand in.
  func drawn(at origin: Vector = Vector(0, 0), enlarged factor: Double = 1) -> LabelOutcome {
    var outcome = self
    for index in labels.indices {
      outcome.labels[index].box = labels[index].box.translated(by: origin).scaled(by: factor)
    }
    return outcome
  }
}
