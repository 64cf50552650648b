extension CliqueDual {
  /// Raises the bound where setting one price after the other has come to rest: all prices move at once,
  /// up where too many groups want a clique and down where none does (subgradient steps, Held, Wolfe &
  /// Crowder 1974). The bound may fall on the way; the best prices are kept.
  ///
  /// - Parameters:
  ///   - steps: how many at most.
  ///   - target: the cost of a known choice.
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

  /// How many picks more than one each clique holds.
  private func excess(_ picks: [Int32]) -> [Int] {
    var excess = [Int](repeating: -1, count: prices.count)
    for pick in picks where pick >= 0 { forEachClique(of: pick) { excess[$0] += 1 } }
    return excess
  }
}
