/// The labelling in numbers: choose at most one candidate of each group so that no two chosen ones are in
/// conflict and the sum of the costs, those of empty groups included, is least. A solver needs to know
/// nothing else.
struct SelectionProblem {
  /// The cost of each candidate. Within a group they ascend.
  let costs: [Int]
  /// Group `g` owns the candidates `groupStarts[g]..<groupStarts[g + 1]`.
  let groupStarts: [Int]
  /// The cost of choosing nothing, per group.
  let dropCosts: [Int]
  /// The groups that must not stay empty if there is any way to fill them.
  let isEssential: [Bool]
  /// The group of each candidate.
  let groupOf: [Int32]
  private let rivalStarts: [Int]
  private let rivals: [Int32]

  /// - Parameter conflicts: pairs of candidates of different groups, each once.
  init(
    costs: [Int], groupStarts: [Int], dropCosts: [Int], isEssential: [Bool],
    conflicts: [(Int32, Int32)]
  ) {
    self.costs = costs
    self.groupStarts = groupStarts
    self.dropCosts = dropCosts
    self.isEssential = isEssential
    groupOf = dropCosts.indices.flatMap { group in
      repeatElement(Int32(group), count: groupStarts[group + 1] - groupStarts[group])
    }
    var starts = [Int](repeating: 0, count: costs.count + 1)
    for (a, b) in conflicts {
      starts[Int(a) + 1] += 1
      starts[Int(b) + 1] += 1
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var rivals = [Int32](repeating: 0, count: 2 * conflicts.count)
    var next = starts
    for (a, b) in conflicts {
      rivals[next[Int(a)]] = b
      next[Int(a)] += 1
      rivals[next[Int(b)]] = a
      next[Int(b)] += 1
    }
    rivalStarts = starts
    self.rivals = rivals
  }

  var groupCount: Int { dropCosts.count }

  func candidates(of group: Int) -> Range<Int> { groupStarts[group]..<groupStarts[group + 1] }

  /// The candidates that cannot be chosen together with this one.
  func rivals(of candidate: Int) -> ArraySlice<Int32> {
    rivals[rivalStarts[candidate]..<rivalStarts[candidate + 1]]
  }
}
