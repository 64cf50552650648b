/// A choice without conflicts, with what is needed to change it fast and to take changes back.
struct Assignment {
  let problem: SelectionProblem
  /// The chosen candidate of each group.
  private(set) var choice: [Int?]
  /// The sum of the costs of all groups.
  private(set) var cost: Int
  /// How many chosen candidates stand in the way of each candidate.
  private var blocks: [Int32]
  private var journal: [(group: Int, former: Int?)] = []

  init(_ problem: SelectionProblem) {
    self.problem = problem
    choice = [Int?](repeating: nil, count: problem.groupCount)
    cost = problem.dropCosts.reduce(0, +)
    blocks = [Int32](repeating: 0, count: problem.costs.count)
  }

  /// Whether nothing chosen stands in the candidate's way.
  func isFree(_ candidate: Int) -> Bool { blocks[candidate] == 0 }

  /// What the group costs now.
  func cost(of group: Int) -> Int {
    choice[group].map { problem.costs[$0] } ?? problem.dropCosts[group]
  }

  /// The cheapest candidate of the group that nothing stands in the way of and that costs less than
  /// leaving the group empty.
  func cheapestFree(in group: Int) -> Int? {
    let free = problem.candidates(of: group).first(where: isFree)
    return free.flatMap { problem.costs[$0] < problem.dropCosts[group] ? $0 : nil }
  }

  /// The groups whose chosen candidates stand in the candidate's way.
  func blockers(of candidate: Int) -> [Int] {
    guard blocks[candidate] > 0 else { return [] }
    return problem.rivals(of: candidate).compactMap { rival in
      let group = Int(problem.groupOf[Int(rival)])
      return choice[group] == Int(rival) ? group : nil
    }
  }

  /// Chooses a candidate, which must be free, or nothing.
  mutating func choose(_ candidate: Int?, in group: Int) {
    let former = choice[group]
    guard former != candidate else { return }
    journal.append((group, former))
    set(candidate, in: group)
  }

  private mutating func set(_ candidate: Int?, in group: Int) {
    cost -= cost(of: group)
    if let former = choice[group] {
      for rival in problem.rivals(of: former) { blocks[Int(rival)] -= 1 }
    }
    choice[group] = candidate
    if let candidate {
      for rival in problem.rivals(of: candidate) { blocks[Int(rival)] += 1 }
    }
    cost += cost(of: group)
  }

  /// A moment to come back to with ``undo(to:)``.
  var moment: Int { journal.count }

  mutating func undo(to moment: Int) {
    while journal.count > moment, let step = journal.popLast() { set(step.former, in: step.group) }
  }
}
