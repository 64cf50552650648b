import Labeling

/// The quality of a labelling in numbers.
struct LabelReport: Hashable, Sendable {
  let placed: Int
  let dropped: Int
  /// Dropped although required.
  let missing: Int
  let withLeader: Int
  /// The mean length of the leaders in millimetres; zero when there are none.
  let meanLeaderLength: Double
  /// Labels in one of their three most preferred positions.
  let inTopThree: Int
  /// Labels with a foreign symbol at least as near as their own.
  let ambiguous: Int
  /// What all covered soft obstacles cost.
  let ink: Double
  /// What all placements cost.
  let cost: Double
  /// No labelling with the same candidates costs less, labels left out included.
  var bound = 0.0
  /// How much cheaper a better labelling could be at most, as a share of ``LabelSolution/cost``, 0…1.
  var gap = 0.0
  /// How many parts of the map do not compete with each other for room.
  var components = 0
  /// How many of them are proven to be labelled as well as possible.
  var provenOptimal = 0
  /// The mean of ``LabelPlacement/nearness``: the smaller, the clearer which name belongs to which
  /// symbol. Zero without point labels.
  var meanAmbiguity = 0.0
}

extension LabelSolution {
  /// Counts and sums over the whole solution.
  func report(weights: LabelWeights = .standard) -> LabelReport {
    let leaders = placements.compactMap(\.leader)
    let length = leaders.reduce(0) { $0 + $1.length }
    let nearness = placements.compactMap(\.nearness)
    return LabelReport(
      placed: placements.count, dropped: dropped.count,
      missing: dropped.count(where: \.isRequired), withLeader: leaders.count,
      meanLeaderLength: leaders.isEmpty ? 0 : length / Double(leaders.count),
      inTopThree: placements.count { $0.rank < 3 },
      ambiguous: placements.count { $0.leader == nil && $0.costs.ambiguity >= weights.ambiguity },
      ink: placements.reduce(0) { $0 + $1.costs.ink },
      cost: placements.reduce(0) { $0 + $1.costs.total }, bound: bound, gap: gap,
      components: components, provenOptimal: provenOptimal,
      meanAmbiguity: nearness.reduce(0, +) / Double(max(1, nearness.count)))
  }
}
