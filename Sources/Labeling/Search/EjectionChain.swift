extension Assignment {
  /// Tries to lower the total cost by choosing a cheaper candidate for the group. Groups that are
  /// in the way are moved to other candidates, which may move further groups, up to `depth` moves
  /// in a chain (Glover 1996, "Ejection chains").
  ///
  /// - Parameters:
  ///   - group: The group.
  ///   - depth: The largest length of the chain.
  ///   - locked: Groups that must not be moved, because their own move caused this one.
  ///   - budget: The number of candidates that may still be tried. It is reduced by the work done.
  /// - Returns: Whether the total cost fell. Otherwise nothing has changed.
  mutating func improve(
    _ group: Int, depth: Int, locked: [Int] = [], budget: inout Int
  ) -> Bool {
    for candidate in problem.candidates(of: group) {
      guard problem.costs[candidate] < cost(of: group), budget > 0, !meter.isSpent else {
        return false
      }
      budget -= 1
      guard blockCount(candidate) <= (depth > 0 ? 4 : 0) else { continue }
      let pushed = byImportance(blockers(of: candidate))
      guard !pushed.contains(where: locked.contains) else { continue }
      let (start, before) = (moment, cost)
      for other in pushed { choose(nil, in: other) }
      choose(candidate, in: group)
      for other in pushed { choose(cheapestFree(in: other), in: other) }
      for other in pushed where depth > 1 && cost >= before {
        _ = improve(other, depth: depth - 1, locked: locked + [group], budget: &budget)
      }
      if cost < before { return true }
      undo(to: start)
    }
    return false
  }

  private func byImportance(_ groups: [Int]) -> [Int] {
    guard groups.count > 1 else { return groups }
    let problem = problem
    return groups.sorted { a, b in
      (-problem.dropCosts[a], a) < (-problem.dropCosts[b], b)
    }
  }
}
