/// Solves a whole problem: removes candidates that are not needed, solves the independent
/// components, and combines their solutions.
struct SelectionSolver: Sendable {
  var threads = 1
  /// The largest number of steps of a ``StepMeter`` for one solution.
  var steps = Int.max

  /// Solves the problem. `start` is a solution without conflicts to start from, or an empty array.
  func solve(_ problem: SelectionProblem, from start: [Int?] = []) -> Selection {
    finish(draft(problem, from: start))
  }

  /// Finds a solution in which large components may not be fully optimised and may have a poor
  /// bound.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - start: A solution without conflicts to start from, or an empty array.
  ///   - news: Whether each group has changed. The start is good except near these groups. Empty if
  ///     it may be bad everywhere.
  func draft(_ problem: SelectionProblem, from start: [Int?], news: [Bool] = []) -> Draft {
    parts(of: problem)
      .draft(problem, from: start, news: news, depth: 0, threads: threads)
  }

  func finish(_ draft: Draft) -> Selection {
    parts(of: draft.problem).finish(draft, depth: 0, threads: threads)
  }

  private func parts(of problem: SelectionProblem) -> ComponentSolver {
    var budget = SearchBudget(groups: problem.groupCount)
    budget.steps = min(budget.steps, steps)
    return ComponentSolver(budget: budget)
  }
}

/// A good solution of the whole problem, with the components that can still be improved.
struct Draft: Sendable {
  let problem: SelectionProblem
  /// The solution. Its cost and bound do not include the components in ``open``.
  fileprivate(set) var selection: Selection
  /// The number of steps of a ``StepMeter`` that were spent on the components.
  fileprivate(set) var steps = 0
  fileprivate var open: [(part: Subproblem, selection: Selection)] = []

  /// Takes over the choices for one part.
  fileprivate mutating func take(_ part: Subproblem, _ selection: Selection) {
    for (number, group) in part.groups.enumerated() {
      self.selection.choice[group] = selection.choice[number].map { part.candidates[$0] }
    }
  }
}

extension ComponentSolver {
  /// Reduces the problem and solves its components one after the other.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - start: A solution without conflicts to start from, or an empty array.
  ///   - depth: How often the problem has already been narrowed.
  ///   - meter: Counts the work on all components.
  func solveParts(
    _ problem: SelectionProblem, from start: [Int?], depth: Int, _ meter: StepMeter
  ) -> Selection {
    finish(
      draft(problem, from: start, news: [], depth: depth, threads: 1, meter), depth: depth,
      threads: 1, meter)
  }

  /// Implements ``SelectionSolver/draft(_:from:news:)``.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - start: A solution without conflicts to start from, or an empty array.
  ///   - news: Whether each group has changed.
  ///   - depth: How often the problem has already been narrowed.
  ///   - threads: The number of threads.
  ///   - meter: Counts the work on all components, which are then solved by one thread. If it is
  ///     nil, each component gets its share of the budget.
  func draft(
    _ problem: SelectionProblem, from start: [Int?], news: [Bool], depth: Int, threads: Int,
    _ meter: StepMeter? = nil
  ) -> Draft {
    var reduction = Reduction(problem)
    reduction.run(rounds: budget.reductions, threads: threads)
    var whole = Selection(
      choice: [Int?](repeating: nil, count: problem.groupCount), cost: 0, bound: 0, components: 0)
    var place = [Int32](repeating: -1, count: problem.groupCount)
    var parts: [Subproblem] = []
    for groups in reduction.components {
      whole.components += 1
      if groups.count == 1 {
        let group = groups[0]
        whole.choice[group] = problem.candidates(of: group).first(where: reduction.isAlive)
        let cost = whole.choice[group].map { problem.costs[$0] } ?? problem.dropCosts[group]
        whole.cost += cost
        whole.bound += cost
        whole.provenOptimal += 1
      } else if groups.count >= 2 * budget.partSize {
        let selection = PartedSearch(reduction, groups: groups, budget)
          .solve(from: start, threads: threads)
        for group in groups { whole.choice[group] = selection.choice[group] }
        whole.add(selection)
      } else {
        parts.append(
          Subproblem(problem, groups: groups, place: &place, isAlive: reduction.isAlive))
      }
    }
    let drafted = parallelMap(parts.count, threads: threads) { number -> (Selection, Int) in
      let part = parts[number]
      let meter =
        meter ?? self.meter(groups: part.groups.count, of: problem.groupCount)
      let before = meter.spent
      let choice = choose(
        part.problem, from: part.narrowed(start),
        news: news.isEmpty ? nil : part.groups.indices.filter { news[part.groups[$0]] }, meter)
      let isSmall = part.groups.count < budget.draftSize
      let selection = isSmall ? prove(choice, part.problem, depth: depth, meter) : choice
      return (selection, meter.spent - before)
    }
    var draft = Draft(problem: problem, selection: whole)
    for (part, (selection, steps)) in zip(parts, drafted) {
      draft.take(part, selection)
      draft.steps += steps
      if part.groups.count < budget.draftSize {
        draft.selection.add(selection)
      } else {
        draft.open.append((part, selection))
      }
    }
    return draft
  }

  /// Finds bounds for the open components. If a bound leaves few possibilities, also looks for a
  /// better solution.
  func finish(
    _ draft: Draft, depth: Int, threads: Int, _ meter: StepMeter? = nil
  ) -> Selection {
    var finished = draft
    let proven = parallelMap(draft.open.count, threads: threads) { number in
      let (part, selection) = draft.open[number]
      return prove(
        selection, part.problem, depth: depth,
        meter ?? self.meter(groups: part.groups.count, of: draft.problem.groupCount))
    }
    for (open, selection) in zip(draft.open, proven) {
      finished.take(open.part, selection)
      finished.selection.add(selection)
    }
    return finished.selection
  }
}

extension Subproblem {
  /// The part of a solution of the whole problem that concerns these groups. Candidates that have
  /// been removed are replaced by nil.
  fileprivate func narrowed(_ start: [Int?]) -> [Int?] {
    guard !start.isEmpty else { return [] }
    return groups.indices.map { number in
      guard let candidate = start[groups[number]] else { return nil }
      return problem.candidates(of: number).first { candidates[$0] == candidate }
    }
  }
}
