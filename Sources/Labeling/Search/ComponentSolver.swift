/// Solves one component. First a heuristic finds a good solution, and the relaxation gives a lower
/// bound. Then an exact search examines the candidates that could still be part of a better
/// solution.
struct ComponentSolver: Sendable {
  let budget: SearchBudget

  /// A meter for the work on one component. It gets a share of the total budget.
  ///
  /// - Parameters:
  ///   - groups: The number of groups in the component.
  ///   - whole: The number of groups in the whole problem.
  func meter(groups: Int, of whole: Int) -> StepMeter {
    StepMeter(budget.steps / max(1, whole) * groups)
  }

  /// Finds a good solution for one component, without a bound.
  ///
  /// - Parameters:
  ///   - problem: The component.
  ///   - start: A solution without conflicts to start from, or an empty array.
  ///   - news: The groups that have changed. The start is good except near them. Nil if it may be
  ///     bad everywhere.
  ///   - meter: Counts the work.
  func choose(
    _ problem: SelectionProblem, from start: [Int?], news: [Int]?, _ meter: StepMeter
  ) -> Selection {
    let choice = LocalSearch(budget, meter).solve(problem, from: start, news: news)
    return Selection(choice: choice, cost: problem.cost(of: choice), bound: 0)
  }

  /// Finds a bound for a solution. If the bound leaves few possibilities, also looks for a better
  /// solution.
  ///
  /// - Parameters:
  ///   - selection: The solution.
  ///   - problem: The component.
  ///   - depth: How often the component has already been narrowed.
  ///   - meter: Counts the work.
  func prove(
    _ selection: Selection, _ problem: SelectionProblem, depth: Int, _ meter: StepMeter
  ) -> Selection {
    var selection = selection
    let cost = selection.cost
    var dual = CliqueDual(problem, meter)
    dual.ascend(sweeps: budget.sweeps, target: cost)
    dual.climb(steps: budget.climbs, target: cost)
    selection.bound = min(cost, dual.bound)
    guard selection.bound < cost, !meter.isSpent else { return selection }
    let narrowing = Narrowing(dual, below: cost)
    if narrowing.isContradiction {
      selection.bound = cost
    } else if depth < 6, narrowing.isWorthwhile {
      refine(&selection, problem, narrowing, depth: depth, meter)
    } else if problem.groupCount <= budget.exactSize {
      searchExactly(&selection, dual, depth: depth)
    }
    return selection
  }

  /// Tries a depth-first search and then dynamic programming along the map. If one finds a better
  /// solution, the problem can be narrowed again.
  private func searchExactly(_ selection: inout Selection, _ dual: CliqueDual, depth: Int) {
    var search = ExactSearch(dual, cheaperThan: selection.cost)
    let found = search.run(nodes: budget.nodes)
    selection.take(found.choice, dual.problem)
    if found.isComplete {
      selection.bound = selection.cost
      return
    }
    let narrowing = Narrowing(dual, below: selection.cost)
    if found.choice != nil, depth < 6, narrowing.isWorthwhile, !narrowing.isContradiction {
      refine(&selection, dual.problem, narrowing, depth: depth, dual.meter)
      return
    }
    let swept = FrontierSearch(dual, cheaperThan: selection.cost).run(states: budget.states)
    selection.take(swept.choice, dual.problem)
    selection.bound = min(selection.cost, max(selection.bound, swept.bound))
  }

  /// Solves what remains after narrowing. Every solution with a removed candidate costs at least as
  /// much as the present one, so the lower of the two bounds is valid for the whole component.
  private func refine(
    _ selection: inout Selection, _ problem: SelectionProblem, _ narrowing: Narrowing, depth: Int,
    _ meter: StepMeter
  ) {
    var place = [Int32](repeating: -1, count: problem.groupCount)
    let rest = Subproblem(
      problem, groups: narrowing.open, place: &place, isAlive: { narrowing.isAlive[$0] })
    var start = [Int?](repeating: nil, count: rest.groups.count)
    for (number, group) in rest.groups.enumerated() {
      guard let candidate = selection.choice[group] else { continue }
      start[number] = rest.problem.candidates(of: number).first { rest.candidates[$0] == candidate }
    }
    let solved = solveParts(rest.problem, from: start, depth: depth + 1, meter)
    let fixedCost = narrowing.fixed.reduce(0) { $0 + problem.costs[$1.candidate] }
    selection.bound = max(selection.bound, min(selection.cost, solved.bound + fixedCost))
    guard solved.cost + fixedCost < selection.cost else { return }
    for (group, candidate) in narrowing.fixed { selection.choice[group] = candidate }
    for (number, group) in rest.groups.enumerated() {
      selection.choice[group] = solved.choice[number].map { rest.candidates[$0] }
    }
    selection.cost = solved.cost + fixedCost
  }
}

/// The candidates that can still be part of a solution cheaper than a known one. A candidate is
/// removed if choosing it alone raises the bound to the cost of that solution ("reduced cost
/// fixing").
struct Narrowing {
  private(set) var isAlive: [Bool]
  /// The groups for which only one candidate is possible, with that candidate.
  private(set) var fixed: [(group: Int, candidate: Int)] = []
  /// All other groups.
  private(set) var open: [Int] = []
  /// Whether no cheaper solution is possible.
  private(set) var isContradiction = false
  private let formerCount: Int
  private var isFixed: [Bool]
  private let isDroppable: [Bool]

  init(_ dual: CliqueDual, below cost: Int) {
    let problem = dual.problem
    let spare = cost - dual.bound
    formerCount = problem.costs.count
    var alive = [Bool](repeating: false, count: problem.costs.count)
    var droppable = [Bool](repeating: false, count: problem.groupCount)
    for group in problem.dropCosts.indices {
      let least = dual.least(of: group)
      droppable[group] = problem.dropCosts[group] - least < spare
      for candidate in problem.candidates(of: group) {
        alive[candidate] = dual.reduced[candidate] - least < spare
      }
    }
    (isAlive, isDroppable) = (alive, droppable)
    isFixed = [Bool](repeating: false, count: problem.groupCount)
    var waiting = Array(problem.dropCosts.indices)
    while let group = waiting.popLast(), !isContradiction { settle(group, problem, &waiting) }
    open = isFixed.indices.filter { !isFixed[$0] }
  }

  /// Whether enough has been removed to solve the rest as a separate problem.
  var isWorthwhile: Bool {
    let left = isAlive.reduce(0) { $0 + ($1 ? 1 : 0) }
    return left * 10 < formerCount * 9 || !fixed.isEmpty
  }

  /// If only one candidate of a group is left, fixes it and removes all candidates that it
  /// excludes.
  private mutating func settle(_ group: Int, _ problem: SelectionProblem, _ waiting: inout [Int]) {
    guard !isFixed[group], !isDroppable[group] else { return }
    let left = problem.candidates(of: group).filter { isAlive[$0] }
    guard left.count < 2 else { return }
    guard let candidate = left.first else {
      isContradiction = true
      return
    }
    isFixed[group] = true
    fixed.append((group, candidate))
    let table = problem.conflicts
    let local = candidate - problem.groupStarts[group]
    for link in table.links(of: group) {
      let other = Int(table.linkGroups[link])
      var hasChanged = false
      for rival in problem.candidates(of: other)
      where isAlive[rival] && table.excludes(link, local, rival - problem.groupStarts[other]) {
        isAlive[rival] = false
        hasChanged = true
      }
      if hasChanged { waiting.append(other) }
    }
  }
}
