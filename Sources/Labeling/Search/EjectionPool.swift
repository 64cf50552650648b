/// The search for candidates of essential groups ends after this many steps without success.
private let patience = 400

extension Assignment {
  /// Finds candidates for groups that must not be empty. Groups that are in the way are removed and
  /// placed again (Nagata & Bräysy 2009, "ejection pool").
  ///
  /// The candidate is chosen so that the removed groups are easy to place again. A group counts as
  /// harder each time it had to be forced in, so that the search does not repeat itself. At the
  /// end, the cheapest state that was seen is restored.
  mutating func fillEssentialGroups(_ groups: [Int]) {
    var pool = groups.filter { problem.isEssential[$0] && isEmpty($0) }
    var hardness = [Int](repeating: 1, count: problem.groupCount)
    var best = (cost: cost, moment: moment, rest: pool.count)
    var steps = 0
    while !pool.isEmpty, steps < patience, !meter.isSpent {
      steps += 1
      let group = pool.removeFirst()
      hardness[group] += 1
      guard let candidate = cheapestFree(in: group) ?? leastResistance(in: group, hardness) else {
        continue
      }
      let pushed = blockers(of: candidate)
      for other in pushed { choose(nil, in: other) }
      choose(candidate, in: group)
      for other in pushed {
        choose(cheapestFree(in: other), in: other)
        if isEmpty(other), problem.isEssential[other] { pool.append(other) }
      }
      guard cost < best.cost else { continue }
      if pool.count < best.rest { steps = 0 }
      best = (cost, moment, pool.count)
    }
    undo(to: best.moment)
  }

  /// The candidate of the group for which the removed groups are easiest to place again. Nil if
  /// every candidate is excluded by an essential group that has no other candidate.
  private func leastResistance(in group: Int, _ hardness: [Int]) -> Int? {
    var best: (candidate: Int, resistance: Int)?
    for candidate in problem.candidates(of: group) {
      var resistance = problem.costs[candidate]
      for other in blockers(of: candidate) {
        let canMove = problem.candidates(of: other).count > 1
        guard problem.isEssential[other] else {
          resistance += problem.dropCosts[other] / 10
          continue
        }
        resistance += canMove ? hardness[other] * 1_000_000 : 1_000_000_000_000
      }
      if resistance < best?.resistance ?? 1_000_000_000_000 { best = (candidate, resistance) }
    }
    return best?.candidate
  }
}
