extension Assignment {
  /// Fills empty groups, the most important first. Among equally important ones it takes the one that
  /// would lose most if it had to make do with its second choice (greedy with regret).
  mutating func fillGreedily() {
    let empty = choice.indices.filter { choice[$0] == nil && !problem.candidates(of: $0).isEmpty }
    let classes = Dictionary(grouping: empty) { problem.dropCosts[$0] }
    for importance in classes.keys.sorted(by: >) {
      var waiting = classes[importance] ?? []
      while !waiting.isEmpty {
        var best = (position: 0, regret: Int.min, candidate: Int?.none)
        for (position, group) in waiting.enumerated() {
          let (candidate, regret) = firstChoice(of: group)
          if regret > best.regret { best = (position, regret, candidate) }
        }
        choose(best.candidate, in: waiting.remove(at: best.position))
      }
    }
  }

  /// The cheapest free candidate, and how much dearer the next one is, or having none.
  private func firstChoice(of group: Int) -> (candidate: Int?, regret: Int) {
    guard let first = cheapestFree(in: group) else { return (nil, -1) }
    let others = (first + 1)..<problem.candidates(of: group).upperBound
    let second = others.first(where: isFree).map { problem.costs[$0] } ?? problem.dropCosts[group]
    return (first, min(second, problem.dropCosts[group]) - problem.costs[first])
  }
}
