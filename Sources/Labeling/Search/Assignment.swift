/// A partial solution of a ``SelectionProblem`` without conflicts. It can be changed quickly, and
/// changes can be undone.
struct Assignment {
  let problem: SelectionProblem
  /// Counts every change and every inspection of a conflict as steps.
  private(set) var meter: StepMeter
  /// The chosen candidate of each group, or −1 for an empty group.
  private(set) var chosen: [Int32]
  /// The total cost of all groups.
  private(set) var cost: Int
  /// For each candidate, the number of chosen candidates that exclude it.
  private var blocks: [Int32]
  private var journal: [(group: Int32, former: Int32)] = []

  init(_ problem: SelectionProblem, _ meter: StepMeter = StepMeter()) {
    (self.problem, self.meter) = (problem, meter)
    chosen = [Int32](repeating: -1, count: problem.groupCount)
    cost = problem.dropCosts.reduce(0, +)
    blocks = [Int32](repeating: 0, count: problem.costs.count)
  }

  /// A copy whose changes are counted by another meter.
  func counted(by meter: StepMeter) -> Assignment {
    var copy = self
    copy.meter = meter
    return copy
  }

  /// The chosen candidate of each group, or nil for an empty group.
  var choice: [Int?] { chosen.map { $0 < 0 ? nil : Int($0) } }

  func isEmpty(_ group: Int) -> Bool { chosen[group] < 0 }

  /// Whether no chosen candidate excludes this one.
  func isFree(_ candidate: Int) -> Bool { blocks[candidate] == 0 }

  /// The number of chosen candidates that exclude this one.
  func blockCount(_ candidate: Int) -> Int { Int(blocks[candidate]) }

  /// The present cost of the group: that of its chosen candidate, or that of leaving it empty.
  func cost(of group: Int) -> Int {
    let candidate = Int(chosen[group])
    return candidate < 0 ? problem.dropCosts[group] : problem.costs[candidate]
  }

  /// The cheapest candidate of the group that is free and costs less than leaving the group empty.
  /// Nil if there is none.
  func cheapestFree(in group: Int) -> Int? {
    for candidate in problem.candidates(of: group) where blocks[candidate] == 0 {
      return problem.costs[candidate] < problem.dropCosts[group] ? candidate : nil
    }
    return nil
  }

  /// The groups whose chosen candidates exclude this candidate.
  func blockers(of candidate: Int) -> [Int] {
    guard blocks[candidate] > 0 else { return [] }
    let group = Int(problem.groupOf[candidate])
    let local = candidate - problem.groupStarts[group]
    let table = problem.conflicts
    var found: [Int] = []
    meter.spend(table.links(of: group).count)
    for link in table.links(of: group) {
      let other = Int(table.linkGroups[link])
      guard chosen[other] >= 0,
        table.excludes(link, local, Int(chosen[other]) - problem.groupStarts[other])
      else { continue }
      found.append(other)
    }
    return found
  }

  /// Sets the choice of a group: a candidate, which must be free, or nil to make the group empty.
  mutating func choose(_ candidate: Int?, in group: Int) {
    let next = Int32(candidate ?? -1)
    let former = chosen[group]
    guard former != next else { return }
    journal.append((Int32(group), former))
    set(next, in: group)
  }

  private mutating func set(_ candidate: Int32, in group: Int) {
    cost -= cost(of: group)
    if chosen[group] >= 0 { count(-1, Int(chosen[group]), of: group) }
    chosen[group] = candidate
    if candidate >= 0 { count(1, Int(candidate), of: group) }
    cost += cost(of: group)
  }

  private mutating func count(_ step: Int32, _ candidate: Int, of group: Int) {
    let (problem, table) = (problem, problem.conflicts)
    let local = candidate - problem.groupStarts[group]
    var steps = 0
    blocks.withUnsafeMutableBufferPointer { blocks in
      for link in table.links(of: group) {
        let other = Int(table.linkGroups[link])
        let mask = table.mask(link, local)
        for word in 0..<table.words[other] {
          var bits = table.masks[mask &+ word]
          steps &+= 1 &+ bits.nonzeroBitCount
          let base = problem.groupStarts[other] &+ word &* 64
          while bits != 0 {
            blocks[base &+ bits.trailingZeroBitCount] &+= step
            bits &= bits &- 1
          }
        }
      }
    }
    meter.spend(steps)
  }

  /// A hash of everything that the result of solving these groups again depends on: the groups,
  /// their choices, and the choices of all groups in conflict with them.
  func fingerprint(of groups: [Int]) -> UInt64 {
    let table = problem.conflicts
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ number: Int) {
      hash = (hash ^ UInt64(truncatingIfNeeded: number)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
    }
    for group in groups {
      mix(group)
      mix(Int(chosen[group]))
      meter.spend(table.links(of: group).count)
      for link in table.links(of: group) { mix(Int(chosen[Int(table.linkGroups[link])])) }
    }
    return hash
  }

  /// A mark in the history of changes, to which ``undo(to:)`` can return.
  var moment: Int { journal.count }

  mutating func undo(to moment: Int) {
    while journal.count > moment, let step = journal.popLast() {
      set(step.former, in: Int(step.group))
    }
  }
}
