/// Finds the best solution of a component that is long rather than dense, by dynamic programming.
///
/// The groups are decided in an order along the map. Among partial solutions that leave the same
/// candidates to the undecided groups, only the cheapest is kept. As in ``ExactSearch``, partial
/// solutions that cannot become better than the best known solution are dropped.
struct FrontierSearch {
  /// The largest number of 64-bit words that all partial solutions together may use.
  private static let mostWords = 16_000_000

  private let problem: SelectionProblem
  private let meter: StepMeter
  private let reduced: [Int]
  private let wordStarts: [Int]
  private let limit: Int
  private let priceSum: Int

  /// A partial solution.
  private struct State {
    /// The candidates that the undecided groups can still choose. Decided groups have none.
    var alive: [UInt64]
    var cost: Int
    /// The cost at the relaxation's prices.
    var paid: Int
    /// The index, among the states of the previous group, of the state from which this one was
    /// made.
    var parent: Int32
    /// The candidate chosen in the last step, or −1 for none.
    var candidate: Int32
  }

  init(_ dual: CliqueDual, cheaperThan limit: Int) {
    (problem, meter) = (dual.problem, dual.meter)
    reduced = dual.reduced
    priceSum = dual.priceSum
    self.limit = limit
    var starts = [0]
    for count in problem.conflicts.words { starts.append(starts[starts.count - 1] + count) }
    wordStarts = starts
  }

  /// Runs the search over at most `states` partial solutions.
  ///
  /// - Returns: The cheapest solution below the limit, or nil if there is none or the search gave
  ///   up. In both cases `bound` is a lower bound for all solutions and is at most the limit.
  func run(states: Int) -> (choice: [Int32]?, bound: Int) {
    let order = self.order
    let all = [UInt64](repeating: .max, count: wordStarts[wordStarts.count - 1])
    var levels = [[State(alive: all, cost: 0, paid: 0, parent: -1, candidate: -1)]]
    var (budget, proven) = (min(states, Self.mostWords / max(1, all.count)), Int.min)
    // The number of candidates in undecided groups.
    var open = problem.costs.count
    for (rank, group) in order.enumerated() {
      let rest = order[(rank + 1)...]
      open -= problem.candidates(of: group).count
      var places: [[UInt64]: Int] = [:]
      var next: [State] = []
      var lowest = limit
      for (parent, state) in levels[rank].enumerated() {
        for candidate in [-1] + Array(problem.candidates(of: group))
        where candidate < 0 || isAlive(candidate, group, state.alive) {
          budget -= 1
          meter.spend(all.count + open)
          guard budget > 0, !meter.isSpent else { return (nil, proven) }
          let successor = self.successor(of: state, parent, group, candidate)
          let bound = rest.reduce(successor.paid - priceSum) {
            $0 + least(of: $1, successor.alive)
          }
          guard bound < limit else { continue }
          lowest = min(lowest, bound)
          if let place = places[successor.alive] {
            if successor.cost < next[place].cost { next[place] = successor }
          } else {
            places[successor.alive] = next.count
            next.append(successor)
          }
        }
      }
      levels.append(next)
      proven = max(proven, lowest)
    }
    guard let last = levels[order.count].first, last.cost < limit else { return (nil, limit) }
    var choice = [Int32](repeating: -1, count: problem.groupCount)
    var index = 0
    for rank in order.indices.reversed() {
      let state = levels[rank + 1][index]
      choice[order[rank]] = state.candidate
      index = Int(state.parent)
    }
    return (choice, last.cost)
  }

  private func successor(of state: State, _ parent: Int, _ group: Int, _ candidate: Int) -> State {
    var next = state
    (next.parent, next.candidate) = (Int32(parent), Int32(candidate))
    for word in wordStarts[group]..<wordStarts[group + 1] { next.alive[word] = 0 }
    guard candidate >= 0 else {
      next.cost += problem.dropCosts[group]
      next.paid += problem.dropCosts[group]
      return next
    }
    next.cost += problem.costs[candidate]
    next.paid += reduced[candidate]
    let table = problem.conflicts
    for link in table.links(of: group) {
      let other = Int(table.linkGroups[link])
      let mask = table.mask(link, candidate - problem.groupStarts[group])
      for word in 0..<table.words[other] {
        next.alive[wordStarts[other] + word] &= ~table.masks[mask + word]
      }
    }
    return next
  }

  private func least(of group: Int, _ alive: [UInt64]) -> Int {
    var least = problem.dropCosts[group]
    for candidate in problem.candidates(of: group)
    where reduced[candidate] < least && isAlive(candidate, group, alive) {
      least = reduced[candidate]
    }
    return least
  }

  private func isAlive(_ candidate: Int, _ group: Int, _ alive: [UInt64]) -> Bool {
    let local = candidate - problem.groupStarts[group]
    return alive[wordStarts[group] + local >> 6] >> UInt64(local & 63) & 1 == 1
  }

  /// An order that keeps the number of undecided groups next to decided ones small. The next group
  /// is always the one that adds the fewest of them.
  private var order: [Int] {
    let table = problem.conflicts
    var order: [Int] = []
    var isDone = [Bool](repeating: false, count: problem.groupCount)
    var isTouched = isDone
    while order.count < problem.groupCount {
      var found: (key: (Int, Int), group: Int)?
      for group in isDone.indices where !isDone[group] {
        let new = table.links(of: group).reduce(isTouched[group] ? 0 : 1) { sum, link in
          let other = Int(table.linkGroups[link])
          return sum + (isDone[other] || isTouched[other] ? 0 : 1)
        }
        let key = (isTouched[group] || order.isEmpty ? 0 : 1, new)
        if found.map({ key < $0.key }) ?? true { found = (key, group) }
      }
      guard let group = found?.group else { break }
      isDone[group] = true
      order.append(group)
      for link in table.links(of: group) { isTouched[Int(table.linkGroups[link])] = true }
    }
    return order
  }
}
