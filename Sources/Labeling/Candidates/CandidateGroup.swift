import Geometry

/// The effort to find a place for a label. A higher level adds candidates to those of the levels
/// before (see ``CandidateGroup/tryHarder(_:in:keeping:)``).
enum Effort: Int, Comparable {
  /// Only the usual candidate positions, which are all good.
  case normal
  /// Adds positions between and near the usual ones beside a symbol.
  case fine
  /// Adds positions with a short leader, lines with sharp bends, and names that extend beyond their
  /// area.
  case strained
  /// Adds positions with a long leader.
  case desperate

  /// The largest number of labels that may use this effort. More of them would fill the page with
  /// leaders.
  var mostLabels: Int { self == .desperate ? 200 : 400 }

  /// The number of additional candidates that are kept for each label.
  var mostPlaces: Int { self == .desperate ? 120 : 80 }

  static func < (a: Effort, b: Effort) -> Bool { a.rawValue < b.rawValue }
}

/// A label that is to be placed once, with its candidates.
struct CandidateGroup {
  let feature: LabelFeature
  /// The number of this label among those of its feature, counted from 0.
  let copy: Int
  private(set) var effort: Effort = .normal
  /// The candidates, cheapest first. All lie inside the frame and touch no hard obstacles, unless
  /// they are pinned.
  private(set) var candidates: [Candidate] = []
  /// For each candidate, the properties that the search for conflicts reads.
  private(set) var keys: [CandidateKey] = []
  /// The bounding box of all candidates. Nil if there are none.
  private(set) var span: Box?
  /// Whether every candidate is one horizontal row without a leader.
  private(set) var isPlain = true
  /// The number of candidates that respected the frame and hard obstacles, including those that
  /// were not kept because of their cost.
  private(set) var legal = 0
  /// The number of candidates that were discarded because of the frame or hard obstacles.
  private(set) var rejected = 0
  private var serials = 0
  /// Whether candidates are created at all (see ``Contenders``).
  let isContender: Bool

  /// Creates a group with its candidates for normal effort. `most` is the number of candidates to
  /// keep for a name along a line or in an area.
  init(
    _ feature: LabelFeature, copy: Int, isContender: Bool, keeping most: Int,
    in field: ObstacleField
  ) {
    self.feature = feature
    self.copy = copy
    self.isContender = isContender
    guard isContender else { return }
    if let pin = feature.pin {
      if let candidate = feature.pinnedCandidate(pin) {
        set([candidate])
      }
    } else if case .point(let label) = feature.kind {
      var found = label.candidates(of: feature, in: field)
      keep(&found.legal, of: found.tried, 40)
    } else {
      add(proposals(.normal, field), keeping: most, field)
    }
  }

  /// Whether the label must be placed. If a feature has several labels, only the first is required.
  var isRequired: Bool { feature.isRequired && copy == 0 }

  var isPinned: Bool { feature.pin != nil }

  /// Adds the candidates of the levels up to the effort `wanted`. Those of the level `fine` are
  /// added only if that level itself is wanted. At most `most` of each strained or desperate level
  /// are kept.
  mutating func tryHarder(_ wanted: Effort, in field: ObstacleField, keeping most: Int = .max) {
    guard feature.pin == nil, isContender else { return }
    while effort < wanted, let next = Effort(rawValue: effort.rawValue + 1) {
      effort = next
      if next == .fine {
        guard wanted == .fine, case .point(let label) = feature.kind else { continue }
        var found = label.finerCandidates(of: feature, in: field)
        keep(&found.legal, of: found.tried, 100)
        continue
      }
      add(proposals(next, field), keeping: min(next.mostPlaces, most), field)
    }
  }

  private func proposals(_ effort: Effort, _ field: ObstacleField) -> [Candidate] {
    let weights = field.weights
    switch (feature.kind, effort) {
    case (.point, .normal), (_, .fine): return []
    case (.point, .strained) where !feature.mayHaveLeader,
      (.point, .desperate) where !feature.mayHaveLeader:
      return []
    case (.point(let label), .strained) where field.isThronged(round: label.symbol),
      (.point(let label), .desperate) where field.isThronged(round: label.symbol):
      return []
    case (.point(let label), .strained): return label.leaderCandidates(.near, weights)
    case (.point(let label), .desperate): return label.leaderCandidates(.far, weights)
    case (.line(let label), .normal), (.line(let label), .strained):
      let sections = label.sections(in: field.frame)
      guard sections.indices.contains(copy) else { return [] }
      return label.candidates(in: sections[copy], isLenient: effort != .normal, weights)
    case (.area(let label), .normal), (.area(let label), .strained):
      return label.candidates(frame: field.frame, isLenient: effort != .normal, weights)
    case (.line, .desperate), (.area, .desperate): return []
    }
  }

  private mutating func add(
    _ proposals: [Candidate], keeping limit: Int, _ field: ObstacleField
  ) {
    var legal = proposals.filter { field.allows($0, of: feature) }
    for index in legal.indices { field.price(&legal[index], of: feature) }
    keep(&legal, of: proposals.count, limit)
  }

  private mutating func keep(_ new: inout [Candidate], of count: Int, _ limit: Int) {
    rejected += count - new.count
    legal += new.count
    for index in new.indices { new[index].serial = serials + index }
    serials += new.count
    let kept = new.cheapest(limit)
    set(candidates.isEmpty ? kept : (candidates + kept).cheapest(.max))
  }

  private mutating func set(_ new: [Candidate]) {
    candidates = new
    keys = new.map { CandidateKey($0) }
    isPlain = new.allSatisfy(\.isPlain)
    span = new.first.map { first in new.reduce(first.reach) { $0.union($1.reach) } }
  }
}

/// The properties of a candidate that the search for conflicts reads, stored compactly.
struct CandidateKey {
  let cost: Int
  /// The bounding box of everything that the candidate draws.
  let reach: Box
  /// The same box in whole micrometres, rounded outwards.
  let edges: MicrometreBox
  let isPlain: Bool

  init(_ candidate: Candidate) {
    cost = candidate.cost
    reach = candidate.reach
    edges = MicrometreBox(reach)
    isPlain = candidate.isPlain
  }
}

extension [Candidate] {
  /// The `count` cheapest candidates, in order of cost. The order of equal ones does not change.
  fileprivate func cheapest(_ count: Int) -> [Candidate] {
    // One number for cost and index sorts faster than a pair. Costs are far below 2⁴⁷.
    let keys = indices.map { self[$0].cost << 16 | $0 }.sorted()
    return keys.prefix(count).map { self[$0 & 0xffff] }
  }
}

extension Candidate {
  /// The cost in thousandths. It is an integer, so sums do not depend on the order of addition.
  var cost: Int { Int((min(terms.total, 1e9) * 1000).rounded()) }
}

extension ObstacleField {
  /// Adds the costs for what the placement covers and for nearby foreign symbols.
  fileprivate func price(_ candidate: inout Candidate, of feature: LabelFeature) {
    candidate.terms.ink = ink.cost(of: candidate.boxes, owner: feature.id)
    guard case .point(let label) = feature.kind else {
      candidate.terms.taboo = tabooCost(candidate.boxes, of: feature)
      return
    }
    // A leader shows to which symbol its label belongs. So only a foreign symbol very close to the
    // label makes it ambiguous.
    let own =
      candidate.leader == nil
      ? candidate.boxes.reduce(.infinity) { min($0, label.symbol.distance(to: $1.bounds)) } : 1
    let foreign = hard.distance(
      from: candidate.boxes, within: candidate.bounds, notOf: feature.id,
      limit: ObstacleField.ambiguityReach * max(own, 0.5))
    candidate.terms.ambiguity = ambiguity(own: own, foreign: foreign)
    candidate.terms.taboo = tabooCost(
      candidate.boxes, of: feature, own: candidate.leader == nil ? own : nil, foreign: foreign)
  }
}
