/// Extends pairs of conflicting candidates to large cliques. The memory is reused from clique to
/// clique.
struct CliqueGrowth {
  private let problem: SelectionProblem
  /// The members of the last clique, ascending.
  private(set) var members: [Int32] = []
  /// For each group, its index in ``pool``, or −1 if the clique can have no members from it.
  private var slot: [Int32]
  private var pool: [Pooled] = []
  /// One bit for each candidate of the groups in ``pool``: whether all members exclude it, so that
  /// it can join.
  private var allowed: [UInt64] = []
  private var waiting: [(cost: Int, candidate: Int)] = []

  /// The links between groups of the pool, grouped by their first group.
  private var ways: [Way] = []

  /// A group from which the clique can take members.
  private struct Pooled {
    let group: Int32
    /// The index of its first word in ``allowed``.
    let offset: Int32
    let words: Int32
    /// The last member that was found to conflict with this group.
    var linkedTo: Int32 = -1
    /// The range of its links in ``ways``.
    var firstWay: Int32 = 0
    var wayCount: Int32 = 0
  }

  /// A link to another group of the pool, with its index there.
  private struct Way {
    let place: Int32
    /// The index in the conflict table at which the masks of the link begin.
    let masks: Int
  }

  init(_ problem: SelectionProblem) {
    self.problem = problem
    slot = [Int32](repeating: -1, count: problem.groupCount)
    members.reserveCapacity(64)
    pool.reserveCapacity(64)
    allowed.reserveCapacity(64)
    waiting.reserveCapacity(64)
    ways.reserveCapacity(64)
  }

  /// Makes a clique that contains two conflicting candidates. Other candidates are added in order
  /// of their extra cost, if all members exclude them. Candidates of the same group always exclude
  /// each other.
  ///
  /// - Parameters:
  ///   - a: The first candidate.
  ///   - b: The second candidate.
  ///   - costs: The present costs of all candidates.
  /// - Returns: The number of steps.
  mutating func grow(_ a: Int, _ b: Int, _ costs: [Int]) -> Int {
    let problem = problem
    clear()
    for group in [problem.groupOf[a], problem.groupOf[b]] { admit(Int(group)) }
    for link in problem.conflicts.links(of: Int(problem.groupOf[a])) {
      admit(Int(problem.conflicts.linkGroups[link]))
    }
    restrict(by: a)
    restrict(by: b)
    dropTheHopeless()
    members.append(Int32(a))
    members.append(Int32(b))
    costs.withUnsafeBufferPointer { line(up: $0, except: a, b) }
    let links = pool.indices.reduce(0) { $0 + findWays(from: $1) }
    takeInTheWaiting()
    members.sort()
    return problem.conflicts.links(of: Int(problem.groupOf[a])).count + 4 * waiting.count + links
      + members.count * allowed.count
  }

  private mutating func clear() {
    for pooled in pool { slot[Int(pooled.group)] = -1 }
    pool.removeAll(keepingCapacity: true)
    allowed.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    ways.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
  }

  private mutating func admit(_ group: Int) {
    guard slot[group] < 0 else { return }
    let words = problem.conflicts.words[group]
    slot[group] = Int32(pool.count)
    pool.append(
      Pooled(
        group: Int32(group), offset: Int32(allowed.count), words: Int32(words)))
    for _ in 0..<words { allowed.append(.max) }
  }

  /// Removes the groups that have no allowed candidate and compacts the pool.
  private mutating func dropTheHopeless() {
    var kept = 0
    for pooled in pool {
      let words = Int(pooled.offset)..<Int(pooled.offset + pooled.words)
      let isHopeful = words.contains { allowed[$0] != 0 }
      slot[Int(pooled.group)] = isHopeful ? Int32(kept) : -1
      guard isHopeful else { continue }
      pool[kept] = pooled
      kept += 1
    }
    pool.removeLast(pool.count - kept)
  }

  /// Collects the candidates that may still join. They are sorted by their extra cost over the
  /// cheapest candidate of their group: the cheapest candidate that stays outside the clique
  /// decides how much more its group has to pay.
  private mutating func line(up costs: UnsafeBufferPointer<Int>, except a: Int, _ b: Int) {
    let problem = problem
    for pooled in pool {
      let candidates = problem.candidates(of: Int(pooled.group))
      var least = Int.max
      for candidate in candidates { least = min(least, costs[candidate]) }
      for word in 0..<Int(pooled.words) {
        let first = candidates.lowerBound &+ word &* 64
        var bits = allowed[Int(pooled.offset) &+ word]
        while bits != 0 {
          let candidate = first &+ bits.trailingZeroBitCount
          bits &= bits &- 1
          guard candidate < candidates.upperBound else { break }
          guard candidate != a, candidate != b else { continue }
          waiting.append((costs[candidate] &- least, candidate))
        }
      }
    }
    waiting.sort { $0 < $1 }
  }

  /// Restricts the allowed candidates to those that one of the first two members excludes.
  private mutating func restrict(by candidate: Int) {
    let table = problem.conflicts
    let group = Int(problem.groupOf[candidate])
    let local = candidate - problem.groupStarts[group]
    pool.withUnsafeMutableBufferPointer { pool in
      allowed.withUnsafeMutableBufferPointer { allowed in
        let mark = Int32(candidate)
        pool[Int(slot[group])].linkedTo = mark
        for link in table.links(of: group) {
          let place = Int(slot[Int(table.linkGroups[link])])
          guard place >= 0 else { continue }
          pool[place].linkedTo = mark
          let (mask, offset) = (table.mask(link, local), Int(pool[place].offset))
          for word in 0..<Int(pool[place].words) {
            allowed[offset &+ word] &= table.masks[mask &+ word]
          }
        }
        for pooled in pool where pooled.linkedTo != mark {
          let offset = Int(pooled.offset)
          for word in 0..<Int(pooled.words) { allowed[offset &+ word] = 0 }
        }
      }
    }
  }

  /// Adds the waiting candidates in order, if all members exclude them.
  private mutating func takeInTheWaiting() {
    let problem = problem
    let masks = problem.conflicts.masks
    pool.withUnsafeMutableBufferPointer { pool in
      allowed.withUnsafeMutableBufferPointer { allowed in
        ways.withUnsafeBufferPointer { ways in
          for (_, candidate) in waiting {
            let group = Int(problem.groupOf[candidate])
            let (place, local) = (Int(slot[group]), candidate &- problem.groupStarts[group])
            let word = allowed[Int(pool[place].offset) &+ local >> 6]
            guard word &>> UInt64(truncatingIfNeeded: local) & 1 == 1 else { continue }
            let mark = Int32(truncatingIfNeeded: candidate)
            members.append(mark)
            pool[place].linkedTo = mark
            let first = Int(pool[place].firstWay)
            for index in first..<first &+ Int(pool[place].wayCount) {
              let other = Int(ways[index].place)
              pool[other].linkedTo = mark
              let (offset, words) = (Int(pool[other].offset), Int(pool[other].words))
              let mask = ways[index].masks &+ local &* words
              for word in 0..<words { allowed[offset &+ word] &= masks[mask &+ word] }
            }
            // Groups without a conflict with the new member can add no more members.
            for other in pool where other.linkedTo != mark {
              let offset = Int(other.offset)
              for word in 0..<Int(other.words) { allowed[offset &+ word] = 0 }
            }
          }
        }
      }
    }
  }

  /// Collects the links of a group of the pool to other groups of the pool.
  ///
  /// - Returns: The number of links that were inspected.
  private mutating func findWays(from place: Int) -> Int {
    let table = problem.conflicts
    pool[place].firstWay = Int32(ways.count)
    for link in table.links(of: Int(pool[place].group)) {
      let other = slot[Int(table.linkGroups[link])]
      if other >= 0 { ways.append(Way(place: other, masks: table.maskStarts[link])) }
    }
    pool[place].wayCount = Int32(ways.count) - pool[place].firstWay
    return table.links(of: Int(pool[place].group)).count
  }
}
