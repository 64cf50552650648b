import Geometry

/// How hard a label tries to find a place.
enum Effort: Int, Comparable {
  /// Only good places.
  case normal
  /// Also places at the end of a short leader, sharp bends, names that reach beyond their area.
  case strained
  /// Also places at the end of a long leader.
  case desperate

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
  /// How many placements were looked at in vain.
  private(set) var rejected = 0
  private var serials = 0

  init(_ feature: LabelFeature, copy: Int, in surroundings: Surroundings) {
    self.feature = feature
    self.copy = copy
    if let pin = feature.pin {
      if let candidate = feature.pinnedCandidate(pin) { candidates = [candidate] }
    } else {
      add(proposals(.normal, surroundings), keeping: 40, surroundings)
    }
  }

  /// Whether the label must be placed; of several copies one is enough.
  var isRequired: Bool { feature.isRequired && copy == 0 }

  var isPinned: Bool { feature.pin != nil }

  /// Adds the places of more effort.
  mutating func tryHarder(_ wanted: Effort, in surroundings: Surroundings) {
    guard feature.pin == nil else { return }
    while effort < wanted, let next = Effort(rawValue: effort.rawValue + 1) {
      effort = next
      add(proposals(next, surroundings), keeping: next == .strained ? 80 : 120, surroundings)
    }
  }

  private func proposals(_ effort: Effort, _ surroundings: Surroundings) -> [Candidate] {
    let weights = surroundings.weights
    switch (feature.kind, effort) {
    case (.point(let label), .normal): return label.candidates(weights)
    case (.point(let label), .strained): return label.leaderCandidates(.near, weights)
    case (.point(let label), .desperate): return label.leaderCandidates(.far, weights)
    case (.line(let label), .normal), (.line(let label), .strained):
      let sections = label.sections(in: surroundings.frame)
      guard sections.indices.contains(copy) else { return [] }
      return label.candidates(in: sections[copy], isLenient: effort != .normal, weights)
    case (.area(let label), .normal), (.area(let label), .strained):
      return label.candidates(frame: surroundings.frame, isLenient: effort != .normal, weights)
    case (.line, .desperate), (.area, .desperate): return []
    }
  }

  private mutating func add(
    _ proposals: [Candidate], keeping limit: Int, _ surroundings: Surroundings
  ) {
    var legal = proposals.filter { surroundings.allows($0, of: feature) }
    rejected += proposals.count - legal.count
    for index in legal.indices {
      surroundings.price(&legal[index], of: feature)
      legal[index].serial = serials + index
    }
    serials += legal.count
    candidates = (candidates + legal.sortedByCost.prefix(limit)).sortedByCost
  }
}

extension [Candidate] {
  /// Cheapest first, ties as they were.
  fileprivate var sortedByCost: [Candidate] {
    let costs = map(\.cost)
    return indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.map { self[$0] }
  }
}

extension Candidate {
  /// The cost in thousandths, so that sums do not depend on their order.
  var cost: Int { Int((terms.total * 1000).rounded()) }
}

extension Surroundings {
  /// Adds what the placement covers and comes near to.
  fileprivate func price(_ candidate: inout Candidate, of feature: LabelFeature) {
    candidate.terms.ink = ink.cost(of: candidate.boxes, owner: feature.id)
    guard case .point(let label) = feature.kind else { return }
    // A leader says whose label it is; then only very near symbols disturb.
    let own =
      candidate.leader == nil
      ? candidate.boxes.reduce(.infinity) { min($0, label.symbol.distance(to: $1.bounds)) } : 1
    let reference = max(own, 0.5)
    let foreign = hard.distance(
      from: candidate.boxes, within: candidate.bounds, notOf: feature.id, limit: 2 * reference)
    let ratio = min(2, reference / max(foreign, 1e-6))
    candidate.terms.ambiguity = weights.ambiguity * max(0, 2 * ratio - 1)
  }
}
