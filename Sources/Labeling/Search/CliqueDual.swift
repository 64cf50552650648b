/// A lower bound by Lagrangean relaxation of clique inequalities, after Ribeiro & Lorena 2008
/// ("Lagrangean relaxation with clusters for point-feature cartographic label placement").
///
/// In a *clique*, a set of candidates that exclude each other pairwise, at most one can be chosen.
/// Each clique has a price ≥ 0 that is added to the cost of its candidates. Let each group take its
/// cheapest candidate at these costs, without regard to the other groups. The total cost less all
/// prices is then a lower bound for every solution.
///
/// The prices are adjusted one after the other, each to the value at which the bound is largest
/// while the other prices stay the same. The bound therefore never falls. All numbers are integers,
/// so the bound is exact and has no rounding error.
struct CliqueDual {
  let problem: SelectionProblem
  let meter: StepMeter
  /// The cost of each candidate plus the prices of its cliques.
  private(set) var reduced: [Int]
  /// The sum of all prices.
  private(set) var priceSum = 0
  private(set) var prices: [Int] = []
  private var starts = [0]
  /// The members of all cliques, one clique after the other, ascending within a clique.
  private(set) var members: [Int32] = []
  /// Linked lists of the cliques that contain a candidate. `lastEntry` holds the last entry of each
  /// candidate, and `formerEntry` leads from each entry to the one before. −1 ends a list.
  private var lastEntry: [Int32]
  private var formerEntry: [Int32] = []
  private var cliqueOf: [Int32] = []

  init(_ problem: SelectionProblem, _ meter: StepMeter = StepMeter()) {
    (self.problem, self.meter) = (problem, meter)
    reduced = Array(problem.costs)
    lastEntry = [Int32](repeating: -1, count: problem.costs.count)
    members.reserveCapacity(problem.costs.count)
    formerEntry.reserveCapacity(problem.costs.count)
    cliqueOf.reserveCapacity(problem.costs.count)
  }

  /// The lowest cost of the group at the present prices.
  func least(of group: Int) -> Int {
    var least = problem.dropCosts[group]
    for candidate in problem.candidates(of: group) { least = min(least, reduced[candidate]) }
    return least
  }

  /// The lower bound: no solution costs less.
  var bound: Int {
    problem.dropCosts.indices.reduce(0) { $0 + least(of: $1) } - priceSum
  }

  /// Raises the bound by adjusting one price after the other.
  ///
  /// - Parameters:
  ///   - sweeps: How often each price is adjusted at most.
  ///   - target: The cost of a known solution. The work stops when the bound reaches it.
  mutating func ascend(sweeps: Int, target: Int) {
    var growth = CliqueGrowth(problem)
    var (before, idle) = (bound, 0)
    for _ in 0..<sweeps {
      let count = prices.count
      addCliques(&growth, picks)
      for clique in prices.indices where !meter.isSpent { adjust(clique) }
      let now = bound
      if now >= target || meter.isSpent { return }
      idle =
        now - before > max(1, (target - now) / 200) || prices.count > count + count / 50
        ? 0 : idle + 1
      before = now
      if idle == 3 { return }
    }
  }

  /// Adds a clique for each pair of groups whose cheapest candidates exclude each other, unless a
  /// clique already contains both candidates.
  private mutating func addCliques(_ growth: inout CliqueGrowth, _ picks: [Int32]) {
    let table = problem.conflicts
    for group in picks.indices where picks[group] >= 0 && hasRoom {
      meter.spend(table.links(of: group).count)
      let local = Int(picks[group]) - problem.groupStarts[group]
      for link in table.links(of: group) {
        let other = Int(table.linkGroups[link])
        guard other > group, picks[other] >= 0,
          table.excludes(link, local, Int(picks[other]) - problem.groupStarts[other]),
          hasRoom, !shareClique(picks[group], picks[other])
        else { continue }
        meter.spend(growth.grow(Int(picks[group]), Int(picks[other]), reduced))
        add(growth.members)
      }
    }
  }

  /// Whether more cliques may be added. With fewer cliques the bound is lower but still valid.
  private var hasRoom: Bool { members.count < Self.mostMembers && !meter.isSpent }

  /// The largest total number of members in all cliques. Each takes 12 bytes.
  private static let mostMembers = 6_000_000

  private mutating func add(_ clique: [Int32]) {
    for candidate in clique {
      formerEntry.append(lastEntry[Int(candidate)])
      lastEntry[Int(candidate)] = Int32(members.count)
      members.append(candidate)
      cliqueOf.append(Int32(prices.count))
    }
    starts.append(members.count)
    prices.append(0)
    adjust(prices.count - 1)
  }

  private func shareClique(_ a: Int32, _ b: Int32) -> Bool {
    var entry = lastEntry[Int(a)]
    while entry >= 0 {
      let clique = Int(cliqueOf[Int(entry)])
      meter.spend(starts[clique + 1] - starts[clique])
      for index in starts[clique]..<starts[clique + 1] where members[index] == b { return true }
      entry = formerEntry[Int(entry)]
    }
    return false
  }

  /// The cheapest candidate of each group at the present prices, or −1 if leaving the group empty
  /// is not more expensive. Among equally cheap candidates, one that excludes no earlier pick is
  /// preferred.
  var picks: [Int32] {
    let table = problem.conflicts
    var picks = [Int32](repeating: -1, count: problem.groupCount)
    meter.spend(problem.costs.count)
    for group in picks.indices {
      let least = least(of: group)
      guard least < problem.dropCosts[group] else { continue }
      for candidate in problem.candidates(of: group) where reduced[candidate] == least {
        if picks[group] < 0 { picks[group] = Int32(candidate) }
        let local = candidate - problem.groupStarts[group]
        let isOpposed = table.links(of: group).contains { link in
          let other = Int(table.linkGroups[link])
          return other < group && picks[other] >= 0
            && table.excludes(link, local, Int(picks[other]) - problem.groupStarts[other])
        }
        if !isOpposed {
          picks[group] = Int32(candidate)
          break
        }
      }
    }
    return picks
  }

  /// Sets the price of a clique to its best value while the other prices stay the same.
  ///
  /// A group's preference for the clique is the difference between its cheapest option outside the
  /// clique and its cheapest candidate inside. Every price between the second largest and the
  /// largest preference is optimal; the middle is used.
  private mutating func adjust(_ clique: Int) {
    var (first, second) = (Int.min, Int.min)
    var index = starts[clique]
    let end = starts[clique + 1]
    var steps = 0
    while index < end {
      let group = Int(problem.groupOf[Int(members[index])])
      var (inside, outside) = (Int.max, problem.dropCosts[group])
      steps &+= problem.candidates(of: group).count
      for candidate in problem.candidates(of: group) {
        if index < end, Int(members[index]) == candidate {
          inside = min(inside, reduced[candidate])
          index += 1
        } else {
          outside = min(outside, reduced[candidate])
        }
      }
      let preference = outside - inside
      if preference > first {
        (first, second) = (preference, first)
      } else if preference > second {
        second = preference
      }
    }
    meter.spend(steps)
    let step = max(-prices[clique], second == Int.min ? first : second + (first - second) / 2)
    change(clique, by: step)
  }

  private mutating func change(_ clique: Int, by step: Int) {
    guard step != 0 else { return }
    prices[clique] += step
    priceSum += step
    for index in starts[clique]..<starts[clique + 1] { reduced[Int(members[index])] += step }
  }

  private func forEachClique(of candidate: Int32, _ body: (Int) -> Void) {
    var entry = lastEntry[Int(candidate)]
    while entry >= 0 {
      body(Int(cliqueOf[Int(entry)]))
      entry = formerEntry[Int(entry)]
    }
  }
}

extension CliqueDual {
  /// Raises the bound further when adjusting single prices no longer helps. All prices change at
  /// the same time: up if more than one group wants a candidate of the clique, down if none does
  /// (subgradient method, Held, Wolfe & Crowder 1974). The bound may fall in between; the best
  /// prices are kept.
  ///
  /// - Parameters:
  ///   - steps: The largest number of steps.
  ///   - target: The cost of a known solution. The work stops when the bound reaches it.
  mutating func climb(steps: Int, target: Int) {
    guard steps > 0, bound < target else { return }
    var growth = CliqueGrowth(problem)
    var (best, bestBound) = (self, bound)
    var (pace, idle) = (32, 0)
    for _ in 0..<steps where !meter.isSpent {
      let picks = self.picks
      addCliques(&growth, picks)
      let excess = self.excess(picks)
      let norm = excess.indices.reduce(0) { sum, clique in
        excess[clique] > 0 || prices[clique] > 0 ? sum + excess[clique] * excess[clique] : sum
      }
      guard norm > 0 else { break }
      let step = max(1, (target - bound) * pace / (32 * norm))
      meter.spend(members.count)
      for clique in excess.indices {
        change(clique, by: max(-prices[clique], step * excess[clique]))
      }
      let now = bound
      if now > bestBound {
        (best, bestBound, idle) = (self, now, 0)
        if now >= target { break }
      } else {
        idle += 1
        if idle % 8 == 0 { pace = max(1, pace / 2) }
        if idle == 48 { break }
      }
    }
    self = best
  }

  /// For each clique, the number of picks in it less one.
  private func excess(_ picks: [Int32]) -> [Int] {
    var excess = [Int](repeating: -1, count: prices.count)
    for pick in picks where pick >= 0 { forEachClique(of: pick) { excess[$0] += 1 } }
    return excess
  }
}
