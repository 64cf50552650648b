import Geometry

/// How hard a label tries to find a place.
enum Effort: Int, Comparable {
  /// Only good places.
  case normal
  /// Also places between the usual ones.
  case fine
  /// Also places at the end of a short leader, sharp bends, names that reach beyond their area.
  case strained
  /// Also places at the end of a long leader.
  case desperate

  /// How many labels at most may try so hard: more of them would fill the page with nothing but leaders.
  var mostLabels: Int { self == .desperate ? 200 : 400 }

  /// How many of the places that it adds are kept for one label.
  var mostPlaces: Int { self == .desperate ? 120 : 80 }

  static func < (a: Effort, b: Effort) -> Bool { a.rawValue < b.rawValue }
}

/// A label to be placed once, with the places to choose from.
struct CandidateGroup {
  let feature: LabelFeature
  /// Which of its feature's labels this is, counted from 0.
  let copy: Int
  private(set) var effort: Effort = .normal
  /// Cheapest first; all respect frame and hard obstacles unless they are pinned.
  private(set) var candidates: [Candidate] = []
  /// The properties of each candidate that a search for conflicts reads.
  private(set) var keys: [CandidateKey] = []
  /// A box round all candidates; nil when there are none.
  private(set) var span: Box?
  /// Whether every candidate is nothing but one level row.
  private(set) var isPlain = true
  /// How many placements were legal, the dear ones that were not kept included.
  private(set) var legal = 0
  /// How many placements were tried and found not to be legal.
  private(set) var rejected = 0
  private var serials = 0
  /// Whether places are looked for at all, see ``Contenders``.
  let isContender: Bool

  /// - Parameter most: how many places are kept for a name along a line or within an area.
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

  /// Whether the label must be placed; of several copies one is enough.
  var isRequired: Bool { feature.isRequired && copy == 0 }

  var isPinned: Bool { feature.pin != nil }

  /// Adds the places of more effort.
  ///
  /// - Parameter most: how many places with leaders are kept at most.
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

/// The properties of a candidate that a search for conflicts reads, close together in memory.
struct CandidateKey {
  let cost: Int
  /// A box round everything that it draws.
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
  /// Cheapest first, ties as they were, as many as wanted.
  fileprivate func cheapest(_ count: Int) -> [Candidate] {
    // One number for cost and place sorts faster than a pair; costs stay far below 2⁴⁷.
    let keys = indices.map { self[$0].cost << 16 | $0 }.sorted()
    return keys.prefix(count).map { self[$0 & 0xffff] }
  }
}

extension Candidate {
  /// The cost in thousandths, so that sums do not depend on their order.
  var cost: Int { Int((min(terms.total, 1e9) * 1000).rounded()) }
}

extension ObstacleField {
  /// Adds what the placement covers and comes near to.
  fileprivate func price(_ candidate: inout Candidate, of feature: LabelFeature) {
    candidate.terms.ink = ink.cost(of: candidate.boxes, owner: feature.id)
    guard case .point(let label) = feature.kind else { return }
    // A leader shows to which symbol its label belongs; only a foreign symbol very near to the label is still
    // ambiguous.
    let own =
      candidate.leader == nil
      ? candidate.boxes.reduce(.infinity) { min($0, label.symbol.distance(to: $1.bounds)) } : 1
    let foreign = hard.distance(
      from: candidate.boxes, within: candidate.bounds, notOf: feature.id,
      limit: ObstacleField.ambiguityReach * max(own, 0.5))
    candidate.terms.ambiguity = ambiguity(own: own, foreign: foreign)
  }
}
