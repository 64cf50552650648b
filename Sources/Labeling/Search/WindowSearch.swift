extension Assignment {
  /// Chooses anew for a few groups together: the best choice there is while all others stay, found by
  /// branch and bound (the windows of POPMUSIC, Alvim & Taillard 2009).
  ///
  /// - Parameters:
  ///   - groups: ascending.
  ///   - sweeps: how often the prices of the relaxation are set.
  ///   - nodes: how many partial choices to look at before the best one so far is taken.
  ///   - place: −1 for each group; scratch space.
  /// - Returns: whether the whole choice became cheaper. If not, nothing has changed.
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
