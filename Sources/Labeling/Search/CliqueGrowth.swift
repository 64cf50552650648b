/// Makes large cliques out of pairs of candidates in conflict.
struct CliqueGrowth {
  private let problem: SelectionProblem
  /// For each group its place among those that the clique may still take members from, or −1.
  private var slot: [Int32]
  private var pool: [Int] = []
  private var offsets: [Int] = []
  /// The candidates of the pool that all members exclude.
  private var allowed: [UInt64] = []
  private var isLinked: [Bool] = []

  init(_ problem: SelectionProblem) {
    self.problem = problem
    slot = [Int32](repeating: -1, count: problem.groupCount)
  }

  /// A clique that holds both, its members ascending: the cheapest candidates are taken in first, each if
  /// it excludes all that are in already. Candidates of one group exclude each other by themselves.
  ///
  /// - Parameter costs: what the candidates cost now.
  mutating func clique(_ a: Int, _ b: Int, _ costs: [Int]) -> [Int32] {
    let table = problem.conflicts
    let groups = [Int(problem.groupOf[a]), Int(problem.groupOf[b])]
    for group in groups { admit(group) }
    for link in table.links(of: groups[0]) { admit(Int(table.linkGroups[link])) }
    defer {
      for group in pool { slot[group] = -1 }
      pool.removeAll(keepingCapacity: true)
      offsets.removeAll(keepingCapacity: true)
      allowed.removeAll(keepingCapacity: true)
    }
    isLinked = [Bool](repeating: false, count: pool.count)
    restrict(by: a)
    restrict(by: b)
    var waiting: [(cost: Int, candidate: Int)] = []
    for (place, group) in pool.enumerated() where hasAllowed(place, group) {
      let candidates = problem.candidates(of: group)
      // What stays out decides how much more a group pays, so costs are compared within the group.
      let least = candidates.reduce(Int.max) { min($0, costs[$1]) }
      for candidate in candidates
      where isAllowed(candidate, place) && candidate != a && candidate != b {
        waiting.append((costs[candidate] - least, candidate))
      }
    }
    waiting.sort { $0 < $1 }
    var members = [Int32(a), Int32(b)]
    for (_, candidate) in waiting
    where isAllowed(candidate, Int(slot[Int(problem.groupOf[candidate])])) {
      members.append(Int32(candidate))
      restrict(by: candidate)
    }
    return members.sorted()
  }

  private mutating func admit(_ group: Int) {
    guard slot[group] < 0 else { return }
    slot[group] = Int32(pool.count)
    pool.append(group)
    offsets.append(allowed.count)
    for _ in 0..<problem.conflicts.words[group] { allowed.append(.max) }
  }

  private func hasAllowed(_ place: Int, _ group: Int) -> Bool {
    allowed[offsets[place]..<(offsets[place] + problem.conflicts.words[group])]
      .contains { $0 != 0 }
  }

  private func isAllowed(_ candidate: Int, _ place: Int) -> Bool {
    let local = candidate - problem.groupStarts[pool[place]]
    return allowed[offsets[place] + local >> 6] >> UInt64(local & 63) & 1 == 1
  }

  /// Leaves only what a new member excludes.
  private mutating func restrict(by candidate: Int) {
    let group = Int(problem.groupOf[candidate])
    let local = candidate - problem.groupStarts[group]
    let (table, slot) = (problem.conflicts, slot)
    allowed.withUnsafeMutableBufferPointer { allowed in
      isLinked.withUnsafeMutableBufferPointer { isLinked in
        isLinked.update(repeating: false)
        isLinked[Int(slot[group])] = true
        for link in table.links(of: group) {
          let other = Int(table.linkGroups[link])
          let place = Int(slot[other])
          guard place >= 0 else { continue }
          isLinked[place] = true
          let (mask, start) = (table.mask(link, local), offsets[place])
          for word in 0..<table.words[other] { allowed[start &+ word] &= table.masks[mask &+ word] }
        }
        for (place, group) in pool.enumerated() where !isLinked[place] {
          for word in 0..<table.words[group] { allowed[offsets[place] &+ word] = 0 }
        }
      }
    }
  }
}
