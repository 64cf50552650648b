/// Solves a component that is too large for the other methods, by splitting it into strips of
/// neighbouring groups. All parts are improved at the same time. Groups in conflict with a group of
/// a later part stay fixed meanwhile and are improved afterwards.
///
/// The number of parts depends only on the size of the component and not on the number of threads.
struct PartedSearch {
  let problem: SelectionProblem
  let budget: SearchBudget
  /// The groups of each part, ascending.
  private let parts: [[Int]]
  /// Whether a group is in conflict with a group of a later part.
  private let isFrozen: [Bool]
  private let reduction: Reduction

  /// - Parameters:
  ///   - reduction: The reduced problem.
  ///   - groups: The groups of one component, ascending.
  ///   - budget: How much work may be done.
  init(_ reduction: Reduction, groups: [Int], _ budget: SearchBudget) {
    problem = reduction.problem
    self.reduction = reduction
    self.budget = budget
    let order = problem.spreadingOrder(of: groups)
    let count = max(1, order.count / budget.partSize)
    var partOf = [Int](repeating: -1, count: problem.groupCount)
    for (rank, group) in order.enumerated() { partOf[group] = rank * count / order.count }
    var parts = [[Int]](repeating: [], count: count)
    for group in groups { parts[partOf[group]].append(group) }
    self.parts = parts
    let table = problem.conflicts
    isFrozen = partOf.indices.map { group in
      partOf[group] >= 0
        && table.links(of: group).contains { partOf[Int(table.linkGroups[$0])] > partOf[group] }
    }
  }

  /// Solves the component. `start` is a solution of the whole problem; only groups of the component
  /// are changed.
  func solve(from start: [Int?], threads: Int) -> Selection {
    let search = LocalSearch(budget, meter(parts.reduce(0) { $0 + $1.count }))
    var assignment = search.start(problem, from: start, groups: parts.flatMap(\.self).sorted())
    let former = assignment
    let results = parallelMap(parts.count, threads: threads) { improve(parts[$0], former) }
    for result in results {
      for (group, _) in result.choice { assignment.choose(nil, in: group) }
      for (group, candidate) in result.choice { assignment.choose(candidate, in: group) }
    }
    search.improve(&assignment, groups: isFrozen.indices.filter { isFrozen[$0] })
    let bound = results.reduce(0) { $0 + $1.bound }
    let cost = parts.reduce(0) { sum, part in
      part.reduce(sum) { $0 + assignment.cost(of: $1) }
    }
    return Selection(choice: assignment.choice, cost: cost, bound: min(bound, cost))
  }

  /// A meter for the work on this many groups of the component.
  private func meter(_ groups: Int) -> StepMeter {
    ComponentSolver(budget: budget).meter(groups: groups, of: problem.groupCount)
  }

  /// Improves one part while all others stay fixed. Also returns a lower bound for the part on its
  /// own.
  private func improve(_ part: [Int], _ former: Assignment)
    -> (choice: [(group: Int, candidate: Int?)], bound: Int)
  {
    var place = [Int32](repeating: -1, count: problem.groupCount)
    let alone = Subproblem(problem, groups: part, place: &place, isAlive: reduction.isAlive)
    let meter = meter(part.count)
    var dual = CliqueDual(alone.problem, meter)
    dual.ascend(sweeps: budget.sweeps, target: .max)
    let free = part.filter { !isFrozen[$0] }
    var others = former.counted(by: meter)
    for group in free { others.choose(nil, in: group) }
    let rest = Subproblem(
      problem, groups: free, place: &place, isAlive: { others.isFree($0) && reduction.isAlive($0) })
    let start = free.enumerated().map { number, group -> Int? in
      guard !former.isEmpty(group) else { return nil }
      return rest.problem.candidates(of: number).first {
        rest.candidates[$0] == Int(former.chosen[group])
      }
    }
    let choice = LocalSearch(budget, meter).solve(rest.problem, from: start)
    return (
      zip(free, choice).map { ($0, $1.map { rest.candidates[$0] }) }, dual.bound
    )
  }
}

extension SelectionProblem {
  /// The groups in the order of a breadth-first search that starts at the edge of the map.
  fileprivate func spreadingOrder(of groups: [Int]) -> [Int] {
    var isMember = [Bool](repeating: false, count: groupCount)
    for group in groups { isMember[group] = true }
    func wave(from seed: Int) -> [Int] {
      var isSeen = [Bool](repeating: false, count: groupCount)
      var order: [Int] = []
      for seed in [seed] + groups where !isSeen[seed] {
        isSeen[seed] = true
        var next = order.count
        order.append(seed)
        while next < order.count {
          for link in conflicts.links(of: order[next]) {
            let other = Int(conflicts.linkGroups[link])
            guard isMember[other], !isSeen[other] else { continue }
            isSeen[other] = true
            order.append(other)
          }
          next += 1
        }
      }
      return order
    }
    return wave(from: wave(from: groups[0]).last ?? groups[0])
  }
}
