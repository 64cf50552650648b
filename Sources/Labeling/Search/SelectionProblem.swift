/// The labelling in numbers: choose at most one candidate of each group so that no two chosen ones are in
/// conflict and the sum of the costs, those of empty groups included, is least. A solver needs to know
/// nothing else. It never changes once made; a class, so that handing it round costs nothing.
final class SelectionProblem: @unchecked Sendable {
  /// The cost of each candidate. Within a group they ascend.
  let costs: FixedNumbers<Int>
  /// Group `g` owns the candidates `groupStarts[g]..<groupStarts[g + 1]`.
  let groupStarts: FixedNumbers<Int>
  /// The cost of choosing nothing, per group.
  let dropCosts: FixedNumbers<Int>
  /// The groups that must not stay empty if there is any way to fill them.
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

  /// The candidates that cannot be chosen together with this one, ascending. Slow: for tests and
  /// dumps.
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

  /// What a whole choice costs, −1 standing for nothing.
  func cost(of choice: [Int32]) -> Int {
    choice.indices.reduce(0) { sum, group in
      sum + (choice[group] < 0 ? dropCosts[group] : costs[Int(choice[group])])
    }
  }

  /// What a whole choice costs.
  func cost(of choice: [Int?]) -> Int {
    choice.indices.reduce(0) { sum, group in
      sum + (choice[group].map { costs[$0] } ?? dropCosts[group])
    }
  }
}
