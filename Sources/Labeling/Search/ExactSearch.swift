/// Finds the best solution of a small problem by depth-first branch and bound. The prices of a
/// relaxation give a lower bound for each partial solution. Partial solutions that cannot become
/// better than the best known solution are skipped.
struct ExactSearch {
  private let problem: SelectionProblem
  private let meter: StepMeter
  private let reduced: [Int]
  private let wordStarts: [Int]
  private var alive: [UInt64]
  /// The chosen candidate of each group: −1 for an empty group, −2 if it is undecided.
  private var chosen: [Int32]
  /// The lowest cost of each group at the relaxation's prices.
  private var least: [Int]
  /// The candidate with the lowest cost in each group, or −1 if leaving the group empty costs
  /// least.
  private var pick: [Int32]
  /// The sum of ``least`` less all prices: a lower bound for the present partial solution.
  private var bound: Int
  private var nodes = 0
  private var bestCost: Int
  private var best: [Int32]?
  private var trail: [(word: Int32, former: UInt64)] = []
  /// A stack with the options that remain to be tried for each group on the current path.
  private var options: [(cost: Int, candidate: Int32)] = []

  /// - Parameters:
  ///   - dual: The prices of cliques. All prices are valid, but good ones make the search shorter.
  ///   - limit: Only solutions cheaper than this are searched.
  init(_ dual: CliqueDual, cheaperThan limit: Int) {
    (problem, meter) = (dual.problem, dual.meter)
    reduced = dual.reduced
    bestCost = limit
    var starts = [0]
    for count in problem.conflicts.words { starts.append(starts[starts.count - 1] + count) }
    wordStarts = starts
    alive = [UInt64](repeating: .max, count: starts[starts.count - 1])
    chosen = [Int32](repeating: -2, count: problem.groupCount)
    least = Array(problem.dropCosts)
    pick = [Int32](repeating: -1, count: problem.groupCount)
    bound = -dual.priceSum
    for group in least.indices {
      (least[group], pick[group]) = cheapest(of: group)
      bound += least[group]
    }
  }

  /// Runs the search over at most `nodes` partial solutions.
  ///
  /// - Returns: The cheapest solution below the limit, or nil if none was found. `isComplete` tells
  ///   whether the search was finished, so that there is no cheaper solution.
  mutating func run(nodes: Int) -> (choice: [Int32]?, isComplete: Bool) {
    self.nodes = nodes
    search()
    return (best, self.nodes > 0 && !meter.isSpent)
  }

  private mutating func search() {
    nodes -= 1
    guard nodes > 0, bound < bestCost, !meter.isSpent else { return }
    guard let group = nextGroup() else {
      var cost = 0
      for group in chosen.indices {
        cost += chosen[group] < 0 ? problem.dropCosts[group] : problem.costs[Int(chosen[group])]
      }
      if cost < bestCost { (bestCost, best) = (cost, chosen) }
      return
    }
    let spare = bestCost - bound + least[group]
    let bottom = options.count
    defer { options.removeLast(options.count - bottom) }
    if problem.dropCosts[group] < spare { options.append((problem.dropCosts[group], -1)) }
    for candidate in problem.candidates(of: group)
    where reduced[candidate] < spare && isAlive(candidate, group) {
      options.append((reduced[candidate], Int32(candidate)))
    }
    options[bottom...].sort { $0 < $1 }
    let former = (least[group], pick[group])
    for index in bottom..<options.count {
      let (cost, candidate) = options[index]
      guard bound + cost - former.0 < bestCost, nodes > 0 else { continue }
      let mark = trail.count
      chosen[group] = candidate
      bound += cost - former.0
      (least[group], pick[group]) = (cost, candidate)
      if candidate >= 0 { exclude(Int(candidate), group) }
      search()
      if candidate >= 0 { restore(Int(candidate), group, to: mark) }
      bound -= cost - former.0
      (least[group], pick[group]) = former
    }
    chosen[group] = -2
  }

  /// Removes the candidates that a chosen candidate excludes.
  private mutating func exclude(_ candidate: Int, _ group: Int) {
    let table = problem.conflicts
    let local = candidate - problem.groupStarts[group]
    meter.spend(2 * table.links(of: group).count)
    for link in table.links(of: group) {
      let other = Int(table.linkGroups[link])
      guard chosen[other] == -2 else { continue }
      let (mask, start) = (table.mask(link, local), wordStarts[other])
      var hasChanged = false
      for word in 0..<table.words[other] where table.masks[mask + word] & alive[start + word] != 0 {
        trail.append((Int32(start + word), alive[start + word]))
        alive[start + word] &= ~table.masks[mask + word]
        hasChanged = true
      }
      if hasChanged { update(other) }
    }
  }

  private mutating func restore(_ candidate: Int, _ group: Int, to mark: Int) {
    while trail.count > mark, let step = trail.popLast() { alive[Int(step.word)] = step.former }
    let table = problem.conflicts
    for link in table.links(of: group) where chosen[Int(table.linkGroups[link])] == -2 {
      update(Int(table.linkGroups[link]))
    }
  }

  private mutating func update(_ group: Int) {
    meter.spend(problem.candidates(of: group).count)
    bound -= least[group]
    (least[group], pick[group]) = cheapest(of: group)
    bound += least[group]
  }

  private func cheapest(of group: Int) -> (Int, Int32) {
    var found = (problem.dropCosts[group], Int32(-1))
    for candidate in problem.candidates(of: group)
    where reduced[candidate] < found.0 && isAlive(candidate, group) {
      found = (reduced[candidate], Int32(candidate))
    }
    return found
  }

  private func isAlive(_ candidate: Int, _ group: Int) -> Bool {
    let local = candidate - problem.groupStarts[group]
    return alive[wordStarts[group] + local >> 6] >> UInt64(local & 63) & 1 == 1
  }

  /// The undecided group whose cheapest candidate excludes the most cheapest candidates of other
  /// groups. Nil if all groups are decided.
  private func nextGroup() -> Int? {
    let table = problem.conflicts
    var found: (group: Int, score: Int)?
    var steps = chosen.count
    for group in chosen.indices where chosen[group] == -2 {
      var score = 0
      if pick[group] >= 0 {
        let local = Int(pick[group]) - problem.groupStarts[group]
        steps &+= table.links(of: group).count
        for link in table.links(of: group) {
          let other = Int(table.linkGroups[link])
          guard chosen[other] == -2, pick[other] >= 0,
            table.excludes(link, local, Int(pick[other]) - problem.groupStarts[other])
          else { continue }
          score += 1
        }
      }
      if score > found?.score ?? -1 { found = (group, score) }
    }
    meter.spend(steps)
    return found?.group
  }
}
