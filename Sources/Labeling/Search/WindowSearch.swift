extension Assignment {
  /// Chooses anew for a few groups together: the best choice there is while all others stay, found by
  /// branch and bound (the windows of POPMUSIC, Alvim & Taillard 2009).
  ///
  /// - Parameter nodes: how many partial choices to look at before the best one so far is taken.
  /// - Returns: whether the whole choice became cheaper. If not, nothing has changed.
  mutating func solveExactly(_ groups: [Int], nodes: Int) -> Bool {
    let (start, former) = (moment, groups.reduce(0) { $0 + cost(of: $1) })
    for group in groups { choose(nil, in: group) }
    var window = Window(self, groups)
    guard let best = window.best(cheaperThan: former, nodes: nodes) else {
      undo(to: start)
      return false
    }
    for (group, candidate) in best { choose(candidate, in: group) }
    return true
  }
}

/// Candidates looked at per group.
private let choicesPerGroup = 32

/// The free candidates of a few groups and the conflicts among them, as bits.
private struct Window {
  private let groups: [Int]
  private let dropCosts: [Int]
  /// The candidates, group after group.
  private var members: [Int] = []
  private var costs: [Int] = []
  private var ranges: [Range<Int>] = []
  /// Bits in words of 64 per member: the members it allows.
  private var allowed: [UInt64]
  private let words: Int

  private var chosen: [Int?]
  private var bestChosen: [Int?]?
  private var bestCost = 0
  private var nodes = 0

  init(_ assignment: Assignment, _ groups: [Int]) {
    let problem = assignment.problem
    let free = groups.map { group in
      problem.candidates(of: group).lazy.filter(assignment.isFree).prefix(choicesPerGroup)
    }.map(Array.init)
    // Groups with little choice first: wrong turns show early.
    let order = groups.indices.sorted { (free[$0].count, $0) < (free[$1].count, $1) }
    self.groups = order.map { groups[$0] }
    dropCosts = self.groups.map { problem.dropCosts[$0] }
    for index in order {
      ranges.append(members.count..<(members.count + free[index].count))
      members += free[index]
    }
    costs = members.map { problem.costs[$0] }
    words = max(1, (members.count + 63) / 64)
    allowed = [UInt64](repeating: .max, count: words * members.count)
    chosen = [Int?](repeating: nil, count: groups.count)
    var position = [Int32](repeating: -1, count: problem.costs.count)
    for (index, member) in members.enumerated() { position[member] = Int32(index) }
    for (index, member) in members.enumerated() {
      for rival in problem.rivals(of: member) where position[Int(rival)] >= 0 {
        let bit = Int(position[Int(rival)])
        allowed[index * words + bit / 64] &= ~(1 << UInt64(bit % 64))
      }
    }
  }

  /// The cheapest choice, or nil when none is cheaper than `limit`.
  mutating func best(cheaperThan limit: Int, nodes: Int) -> [(group: Int, candidate: Int?)]? {
    bestCost = limit
    self.nodes = nodes
    search(0, cost: 0, alive: [UInt64](repeating: .max, count: words))
    guard let bestChosen else { return nil }
    return zip(groups, bestChosen).map { ($0, $1.map { members[$0] }) }
  }

  private mutating func search(_ level: Int, cost: Int, alive: [UInt64]) {
    guard level < groups.count else {
      if cost < bestCost { (bestCost, bestChosen) = (cost, chosen) }
      return
    }
    nodes -= 1
    guard nodes > 0, cost + bound(from: level, alive) < bestCost else { return }
    for index in ranges[level] where alive[index / 64] >> UInt64(index % 64) & 1 == 1 {
      guard costs[index] < dropCosts[level] else { break }
      chosen[level] = index
      var rest = alive
      for word in 0..<words { rest[word] &= allowed[index * words + word] }
      search(level + 1, cost: cost + costs[index], alive: rest)
    }
    chosen[level] = nil
    search(level + 1, cost: cost + dropCosts[level], alive: alive)
  }

  /// The least that the groups from `level` on can cost.
  private func bound(from level: Int, _ alive: [UInt64]) -> Int {
    (level..<groups.count).reduce(0) { sum, group in
      let first = ranges[group].first { alive[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
      return sum + min(dropCosts[group], first.map { costs[$0] } ?? .max)
    }
  }
}
