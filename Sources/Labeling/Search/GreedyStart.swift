extension Assignment {
  /// Fills empty groups, the most important ones first. Among equally important groups it starts
  /// with the one that would lose most by using its second best candidate (greedy with regret).
  ///
  /// - Parameter groups: The groups to fill. Nil for all groups.
  mutating func fillGreedily(_ groups: [Int]? = nil) {
    var regrets = [Int](repeating: Int.min, count: chosen.count)
    var queue = RegretQueue()
    for group in groups ?? Array(chosen.indices)
    where isEmpty(group) && !problem.candidates(of: group).isEmpty {
      regrets[group] = regret(of: group)
      queue.push((problem.dropCosts[group], regrets[group], -group))
    }
    while let (_, regret, negated) = queue.pop() {
      let group = -negated
      // Skip outdated entries, which have been replaced by newer ones.
      guard isEmpty(group), regret == regrets[group] else { continue }
      regrets[group] = Int.min
      guard let candidate = cheapestFree(in: group) else { continue }
      choose(candidate, in: group)
      let table = problem.conflicts
      for link in table.links(of: group) {
        let other = Int(table.linkGroups[link])
        guard regrets[other] > Int.min else { continue }
        let now = self.regret(of: other)
        guard now != regrets[other] else { continue }
        regrets[other] = now
        queue.push((problem.dropCosts[other], now, -other))
      }
    }
  }

  /// The difference in cost between the cheapest free candidate and the next one, or between it and
  /// leaving the group empty.
  private func regret(of group: Int) -> Int {
    guard let first = cheapestFree(in: group) else { return -1 }
    var second = problem.dropCosts[group]
    for candidate in (first + 1)..<problem.candidates(of: group).upperBound where isFree(candidate)
    {
      second = min(second, problem.costs[candidate])
      break
    }
    return second - problem.costs[first]
  }
}

/// A binary heap with the greatest entry on top.
private struct RegretQueue {
  typealias Entry = (importance: Int, regret: Int, negatedGroup: Int)
  private var entries: [Entry] = []

  mutating func push(_ entry: Entry) {
    var hole = entries.count
    entries.append(entry)
    while hole > 0, entries[(hole - 1) / 2] < entry {
      entries[hole] = entries[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    entries[hole] = entry
  }

  mutating func pop() -> Entry? {
    guard let top = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return top }
    var hole = 0
    while 2 * hole + 1 < entries.count {
      var child = 2 * hole + 1
      if child + 1 < entries.count, entries[child] < entries[child + 1] { child += 1 }
      guard last < entries[child] else { break }
      entries[hole] = entries[child]
      hole = child
    }
    entries[hole] = last
    return top
  }
}
