/// Steps without success after which the search for places of groups that must not be empty ends.
private let patience = 400

extension Assignment {
  /// Finds candidates for groups that must not be empty, by pushing out whatever is least hard to place
  /// again (Nagata & Bräysy 2009, "ejection pool"): a group that had to be pushed in by force counts as
  /// harder each time, so that the search does not run in circles. Ends with the cheapest choice seen.
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

  /// The candidate whose blockers are together easiest to place elsewhere; nil when all are held back by
  /// groups that have no other candidate.
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
