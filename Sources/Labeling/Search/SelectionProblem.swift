/// The optimisation problem behind label placement. Each group stands for a label, and its
/// candidates are the label's candidate positions.
///
/// At most one candidate of each group may be chosen, and no two chosen candidates may be in
/// conflict. The sum of the costs must be as low as possible; an empty group costs something too. A
/// solver needs no other data.
///
/// The problem is immutable. It is a class, so that passing it on does not copy it.
final class SelectionProblem: @unchecked Sendable {
  /// The cost of each candidate, ascending within a group.
  let costs: FixedNumbers<Int>
  /// Group `g` owns the candidates `groupStarts[g]..<groupStarts[g + 1]`.
  let groupStarts: FixedNumbers<Int>
  /// The cost of leaving each group empty.
  let dropCosts: FixedNumbers<Int>
  /// Whether a group must not stay empty if there is any way to fill it.
  let isEssential: FixedNumbers<Bool>
  /// The group of each candidate.
  let groupOf: FixedNumbers<Int32>
  let conflicts: ConflictTable

  init(
    costs: [Int], groupStarts: [Int], dropCosts: [Int], isEssential: [Bool], table: ConflictTable
  ) {
    self.costs = FixedNumbers(copying: costs)
    self.groupStarts = FixedNumbers(copying: groupStarts)
    self.dropCosts = FixedNumbers(copying: dropCosts)
    self.isEssential = FixedNumbers(copying: isEssential)
    var groupOf = [Int32](repeating: 0, count: costs.count)
    for group in dropCosts.indices {
      for candidate in groupStarts[group]..<groupStarts[group + 1] {
        groupOf[candidate] = Int32(group)
      }
    }
    self.groupOf = FixedNumbers(copying: groupOf)
    conflicts = table
  }

  deinit {
    costs.deallocate()
    groupStarts.deallocate()
    dropCosts.deallocate()
    isEssential.deallocate()
    groupOf.deallocate()
  }

  var groupCount: Int { dropCosts.count }

  func candidates(of group: Int) -> Range<Int> { groupStarts[group]..<groupStarts[group + 1] }

  /// The candidates that cannot be chosen together with this one, ascending. This is slow and meant
  /// for tests and debugging.
  func rivals(of candidate: Int) -> [Int32] {
    let group = Int(groupOf[candidate])
    let local = candidate - groupStarts[group]
    return conflicts.links(of: group).flatMap { link -> [Int32] in
      let other = Int(conflicts.linkGroups[link])
      return candidates(of: other).filter {
        conflicts.excludes(link, local, $0 - groupStarts[other])
      }.map { Int32($0) }
    }
  }

  /// The cost of a whole solution, in which −1 stands for an empty group.
  func cost(of choice: [Int32]) -> Int {
    choice.indices.reduce(0) { sum, group in
      sum + (choice[group] < 0 ? dropCosts[group] : costs[Int(choice[group])])
    }
  }

  /// The cost of a whole solution, in which nil stands for an empty group.
  func cost(of choice: [Int?]) -> Int {
    choice.indices.reduce(0) { sum, group in
      sum + (choice[group].map { costs[$0] } ?? dropCosts[group])
    }
  }
}
