/// Solves a whole choice: takes away what cannot matter, solves what falls apart part by part, and puts
/// the parts together again.
struct SelectionSolver: Sendable {
  var threads = 1
  /// How many steps of a ``StepMeter`` one choice may take at most.
  var steps = Int.max

  /// - Parameter start: a choice without conflicts to begin with, or empty.
  func solve(_ problem: SelectionProblem, from start: [Int?] = []) -> Selection {
    finish(draft(problem, from: start))
  }

  /// A choice whose large components may lack the last touch and a good bound.
  ///
  /// - Parameters:
  ///   - start: a choice without conflicts to begin with, or empty.
  ///   - news: if given, the start is good but for these groups and what is near them.
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

/// A whole choice, good already, with the components about which there is more to be found out.
struct Draft: Sendable {
  let problem: SelectionProblem
  /// The components in ``open`` count for nothing in the costs and bounds.
  fileprivate(set) var selection: Selection
  /// How many steps of a ``StepMeter`` the components took.
  fileprivate(set) var steps = 0
  fileprivate var open: [(part: Subproblem, selection: Selection)] = []

  /// Takes over the choice for one part.
  fileprivate mutating func take(_ part: Subproblem, _ selection: Selection) {
    for (number, group) in part.groups.enumerated() {
      self.selection.choice[group] = selection.choice[number].map { part.candidates[$0] }
    }
  }
}

extension ComponentSolver {
  /// Reduces the problem and solves its components one by one.
  ///
  /// - Parameter meter: counts the work on all of them.
  func solveParts(
    _ problem: SelectionProblem, from start: [Int?], depth: Int, _ meter: StepMeter
  ) -> Selection {
    finish(
      draft(problem, from: start, news: [], depth: depth, threads: 1, meter), depth: depth,
      threads: 1, meter)
  }

  /// See ``SelectionSolver/draft(_:from:news:)``.
  ///
  /// - Parameters:
  ///   - depth: how often the problem has been narrowed already.
  ///   - meter: counts the work on all components, which one thread solves; if nil, each has its share.
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

  /// Finds a bound for the open components, and better choices where the bound leaves few possibilities.
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
  /// A choice for the whole as far as it concerns this part and is still possible.
  fileprivate func narrowed(_ start: [Int?]) -> [Int?] {
    guard !start.isEmpty else { return [] }
    return groups.indices.map { number in
      guard let candidate = start[groups[number]] else { return nil }
      return problem.candidates(of: number).first { candidates[$0] == candidate }
    }
  }
}
