/// Removes candidates that an optimal solution does not need, until no more can be removed. Each
/// step is safe: at least one optimal solution remains.
///
/// - A candidate that costs at least as much as leaving its group empty is not needed.
/// - If a candidate has no conflicts, candidates of its group that cost at least as much are not
///   needed.
/// - A candidate is not needed if another one of its group costs no more and excludes nothing else.
struct Reduction {
  let problem: SelectionProblem
  /// One bit for each candidate that has not been removed. The words of a group are adjacent.
  private(set) var alive: [UInt64]
  private let wordStarts: [Int]

  init(_ problem: SelectionProblem) {
    self.problem = problem
    let words = problem.conflicts.words
    var starts = [0]
    for count in words { starts.append(starts[starts.count - 1] + count) }
    wordStarts = starts
    alive = [UInt64](repeating: 0, count: starts[words.count])
    for group in words.indices {
      for (local, candidate) in problem.candidates(of: group).enumerated()
      where problem.costs[candidate] < problem.dropCosts[group] {
        alive[starts[group] + local / 64] |= 1 << UInt64(local % 64)
      }
    }
  }

  func isAlive(_ candidate: Int) -> Bool {
    let group = Int(problem.groupOf[candidate])
    let local = candidate - problem.groupStarts[group]
    return alive[wordStarts[group] + local >> 6] >> UInt64(local & 63) & 1 == 1
  }

  /// Removes candidates until nothing changes or each group has been examined `rounds` times.
  ///
  /// All groups are reduced at the same time. This is safe: removing a candidate of one group can
  /// only remove conflicts from both sides of a comparison in another group, which stays true.
  mutating func run(rounds: Int, threads: Int) {
    var isWaiting = [Bool](repeating: true, count: problem.groupCount)
    let table = problem.conflicts
    for _ in 0..<rounds {
      let groups = isWaiting.indices.filter { isWaiting[$0] }
      let results = parallelRuns(groups.count, threads: threads) { run in
        groups[run].flatMap { group in thinned(group).map { (group, $0) } }
      }
      for group in groups { isWaiting[group] = false }
      var hasChanged = false
      for result in results {
        for (group, local) in result {
          hasChanged = true
          alive[wordStarts[group] + local >> 6] &= ~(1 << UInt64(local & 63))
          for link in table.links(of: group) { isWaiting[Int(table.linkGroups[link])] = true }
        }
      }
      if !hasChanged { break }
    }
  }

  /// The candidates that can be removed from a group, counted within it.
  private func thinned(_ group: Int) -> [Int] {
    let start = problem.groupStarts[group]
    let rivals = rivals(of: group)
    var (kept, lost): ([Int], [Int]) = ([], [])
    var isSettled = false
    for candidate in problem.candidates(of: group) where isAlive(candidate) {
      let local = candidate - start
      if isSettled || kept.contains(where: { dominates($0, local, rivals) }) {
        lost.append(local)
      } else {
        kept.append(local)
        isSettled = isUnopposed(local, rivals)
      }
    }
    return lost
  }

  /// Up to 64 remaining candidates of another group.
  private struct Rivals {
    let alive: UInt64
    /// The index at which the masks of the group's candidates for these rivals begin, and the
    /// distance from one mask to the next.
    let masks: Int
    let stride: Int
  }

  private func rivals(of group: Int) -> [Rivals] {
    let table = problem.conflicts
    var rivals: [Rivals] = []
    rivals.reserveCapacity(table.links(of: group).count)
    for link in table.links(of: group) {
      let other = Int(table.linkGroups[link])
      let words = table.words[other]
      for word in 0..<words where alive[wordStarts[other] + word] != 0 {
        rivals.append(
          Rivals(
            alive: alive[wordStarts[other] + word], masks: table.maskStarts[link] + word,
            stride: words))
      }
    }
    return rivals
  }

  private func isUnopposed(_ local: Int, _ rivals: [Rivals]) -> Bool {
    let masks = problem.conflicts.masks
    return rivals.allSatisfy { masks[$0.masks &+ local &* $0.stride] & $0.alive == 0 }
  }

  /// Whether the second candidate excludes everything that the first one excludes.
  private func dominates(_ first: Int, _ second: Int, _ rivals: [Rivals]) -> Bool {
    let masks = problem.conflicts.masks
    return rivals.allSatisfy {
      masks[$0.masks &+ first &* $0.stride] & ~masks[$0.masks &+ second &* $0.stride] & $0.alive
        == 0
    }
  }

  /// The connected components: groups that compete with each other, directly or through others. The
  /// groups of a component are ascending, and the components are sorted by their first group.
  var components: [[Int]] {
    let table = problem.conflicts
    var isSeen = [Bool](repeating: false, count: problem.groupCount)
    var found: [[Int]] = []
    for seed in isSeen.indices where !isSeen[seed] {
      isSeen[seed] = true
      var members = [seed]
      var next = 0
      while next < members.count {
        let group = members[next]
        next += 1
        for link in table.links(of: group) {
          let other = Int(table.linkGroups[link])
          guard !isSeen[other], isContested(link, group, other) else { continue }
          isSeen[other] = true
          members.append(other)
        }
      }
      found.append(members.sorted())
    }
    return found
  }

  private func isContested(_ link: Int, _ group: Int, _ other: Int) -> Bool {
    let table = problem.conflicts
    for candidate in problem.candidates(of: group) where isAlive(candidate) {
      let mask = table.mask(link, candidate - problem.groupStarts[group])
      for word in 0..<table.words[other]
      where table.masks[mask + word] & alive[wordStarts[other] + word] != 0 {
        return true
      }
    }
    return false
  }
}
