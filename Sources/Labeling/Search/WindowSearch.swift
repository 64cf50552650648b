extension Assignment {
  /// Solves a few groups again while all others stay fixed. Branch and bound finds the best
  /// solution for them (the windows of POPMUSIC, Alvim & Taillard 2009).
  ///
  /// - Parameters:
  ///   - groups: The groups, ascending.
  ///   - sweeps: How often the relaxation adjusts each price.
  ///   - nodes: The largest number of partial solutions. When it is reached, the best solution so
  ///     far is used.
  ///   - place: Scratch space with −1 for each group.
  /// - Returns: Whether the total cost fell. Otherwise nothing has changed.
  mutating func solveExactly(_ groups: [Int], sweeps: Int, nodes: Int, place: inout [Int32])
    -> Bool
  {
    let (start, former) = (moment, groups.reduce(0) { $0 + cost(of: $1) })
    for group in groups { choose(nil, in: group) }
    let window = Subproblem(problem, groups: groups, place: &place, isAlive: isFree)
    meter.spend(
      groups.reduce(0) {
        $0 + problem.candidates(of: $1).count + problem.conflicts.links(of: $1).count
      })
    var dual = CliqueDual(window.problem, meter)
    dual.ascend(sweeps: sweeps, target: former)
    guard dual.bound < former else {
      undo(to: start)
      return false
    }
    var search = ExactSearch(dual, cheaperThan: former)
    guard let best = search.run(nodes: nodes).choice else {
      undo(to: start)
      return false
    }
    for (number, group) in groups.enumerated() where best[number] >= 0 {
      choose(window.candidates[Int(best[number])], in: group)
    }
    return true
  }
}
