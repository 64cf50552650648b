import Geometry

/// Finds the pairs of candidates that exclude each other.
struct ConflictFinder {
  let costs: [Int]
  let starts: [Int]
  private let groups: [CandidateGroup]
  /// The bounding box of everything that each candidate draws.
  private let edges: MicrometreBoxTable
  private let shapes: CandidateShapes
  /// The groups that have candidates.
  private let present: [Present]
  /// For each group, its index in `present`, or −1.
  private let placeOf: [Int32]
  private let grid: BoxGrid

  /// A group that has candidates.
  private struct Present {
    let group: Int
    let clearance: Double
    let stackClearance: Double
    /// The bounding box of all candidates with their clearance.
    let span: Box
    /// The same box in whole micrometres.
    let edges: MicrometreBox
    /// Whether every candidate is one horizontal row without a leader.
    let isPlain: Bool
    /// Whether, in addition, there are at most 64 candidates, so that a 64-bit word has a bit for
    /// each.
    let isSimple: Bool
    let isPinned: Bool
  }

  init(_ groups: [CandidateGroup], frame: Box) {
    self.groups = groups
    var (costs, starts): ([Int], [Int]) = ([], [0])
    var present: [Present] = []
    present.reserveCapacity(groups.count)
    var placeOf = [Int32](repeating: -1, count: groups.count)
    starts.reserveCapacity(groups.count + 1)
    for group in groups { starts.append(starts[starts.count - 1] + group.keys.count) }
    costs.reserveCapacity(starts[groups.count])
    var edges = MicrometreBoxTable(capacity: starts[groups.count])
    for number in groups.indices {
      let group = groups[number]
      for key in group.keys {
        costs.append(key.cost)
        edges.append(key.edges)
      }
      guard let span = group.span else { continue }
      placeOf[number] = Int32(present.count)
      let grown = span.grown(
        by: max(
          group.feature.clearance, group.feature.stackClearance, Leader.clearance))
      present.append(
        Present(
          group: number, clearance: group.feature.clearance,
          stackClearance: group.feature.stackClearance, span: grown,
          edges: MicrometreBox(grown),
          isPlain: group.isPlain, isSimple: group.isPlain && group.keys.count <= 64,
          isPinned: group.isPinned))
    }
    edges.close()
    (self.costs, self.starts, self.edges) = (costs, starts, edges)
    (self.present, self.placeOf) = (present, placeOf)
    shapes = CandidateShapes(groups.allSatisfy(\.isPlain) ? [] : groups)
    grid = BoxGrid(present.map(\.span), extent: frame, cell: 20)
  }

  /// The conflicts of a range of groups.
  func rows(_ run: Range<Int>) -> ConflictRows {
    var rows = ConflictRows()
    rows.linkCounts.reserveCapacity(run.count)
    rows.linkGroups.reserveCapacity(16 * run.count)
    rows.masks.reserveCapacity(64 * run.count)
    var near: [Int] = []
    for number in run {
      guard placeOf[number] >= 0 else {
        rows.linkCounts.append(0)
        continue
      }
      let group = present[Int(placeOf[number])]
      near.removeAll(keepingCapacity: true)
      grid.forEach(near: group.span) { place in
        near.append(place)
        return true
      }
      // The indices ascend in the order of the groups.
      near.sort()
      var count = 0
      for place in near where place != Int(placeOf[number]) {
        let other = present[place]
        // Two pinned labels cannot give way to each other, so a conflict between them has no
        // effect.
        guard !(group.isPinned && other.isPinned) else { continue }
        let isLinked =
          group.isPlain && other.isSimple
          ? linkPlain(group, other, &rows) : link(group, other, &rows)
        count += isLinked ? 1 : 0
      }
      rows.linkCounts.append(count)
    }
    return rows
  }

  /// Adds the conflict masks between two groups that consist of plain rows only, unless all masks
  /// are empty. The second group must have at most 64 candidates.
  private func linkPlain(_ group: Present, _ other: Present, _ rows: inout ConflictRows) -> Bool {
    let clearance = Int32((max(group.clearance, other.clearance) * 1000).rounded())
    let stack = Int32((stackClearance(group, other) * 1000).rounded())
    let (first, count) = (rows.masks.count, starts[group.group + 1] - starts[group.group])
    rows.masks.append(contentsOf: repeatElement(0, count: count))
    let rivals = starts[other.group]..<starts[other.group + 1]
    let any = rows.masks.withUnsafeMutableBufferPointer { masks in
      edges.overlaps(
        of: starts[group.group], clearance: clearance, stack: stack, with: rivals,
        span: other.edges,
        into: UnsafeMutableBufferPointer(rebasing: masks[first...]))
    }
    return finish(any, other.group, first, &rows)
  }

  private func finish(_ any: UInt64, _ other: Int, _ first: Int, _ rows: inout ConflictRows) -> Bool
  {
    guard any != 0 else {
      rows.masks.removeLast(rows.masks.count - first)
      return false
    }
    rows.linkGroups.append(Int32(other))
    return true
  }

  /// Adds the conflict masks between two groups, unless all masks are empty. It tests bounding
  /// boxes first and exact shapes after that.
  private func link(_ first: Present, _ second: Present, _ rows: inout ConflictRows) -> Bool {
    let (group, other) = (first.group, second.group)
    let clearance = max(first.clearance, second.clearance)
    let stack = stackClearance(first, second)
    let margin = Int32((max(clearance, stack, Leader.clearance) * 1000).rounded(.up))
    let (start, size) = (rows.masks.count, starts[other + 1] - starts[other])
    let (count, words) = (starts[group + 1] - starts[group], (size + 63) / 64)
    rows.masks.append(contentsOf: repeatElement(0, count: count * words))
    var near = [UInt64](repeating: 0, count: count)
    var any: UInt64 = 0
    for word in 0..<words {
      let from = starts[other] + word * 64
      for index in near.indices { near[index] = 0 }
      let found = near.withUnsafeMutableBufferPointer {
        edges.overlaps(
          of: starts[group], clearance: margin, stack: margin,
          with: from..<min(from + 64, starts[other + 1]),
          span: second.edges, into: $0)
      }
      guard found != 0 else { continue }
      for i in near.indices where near[i] != 0 {
        let rivals = exact(near[i], group, i, other, word * 64, clearance, stack)
        rows.masks[start + i * words + word] = rivals
        any |= rivals
      }
    }
    return finish(any, other, start, &rows)
  }

  /// The mask of the rivals that really conflict with a candidate, among those whose bounding boxes
  /// are near.
  private func exact(
    _ near: UInt64, _ group: Int, _ i: Int, _ other: Int, _ from: Int, _ clearance: Double,
    _ stack: Double
  ) -> UInt64 {
    let candidate = groups[group].keys[i]
    let (reach, grown) = (
      candidate.reach, candidate.reach.grown(by: max(clearance, stack, Leader.clearance))
    )
    var (rest, found) = (near, UInt64(0))
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest &- 1
      let rival = groups[other].keys[from + bit]
      let box = rival.reach
      let isRival: Bool
      if candidate.isPlain, rival.isPlain {
        isRival =
          reach.minX - box.maxX < clearance && box.minX - reach.maxX < clearance
          && reach.minY - box.maxY < stack && box.minY - reach.maxY < stack
      } else {
        isRival =
          grown.intersects(box)
          && exclude(starts[group] + i, starts[other] + from + bit, clearance, stack)
      }
      if isRival { found |= 1 << UInt64(bit) }
    }
    return found
  }

  /// The exact test, always done from the side of the candidate with the lower number. Otherwise
  /// rounding could make a conflict one-sided.
  private func exclude(_ candidate: Int, _ rival: Int, _ clearance: Double, _ stack: Double) -> Bool
  {
    shapes.conflict(
      min(candidate, rival), max(candidate, rival), clearance: clearance, stack: stack)
  }

  /// The smallest vertical distance between two labels.
  private func stackClearance(_ group: Present, _ other: Present) -> Double {
    max(group.clearance, other.clearance, min(group.stackClearance, other.stackClearance))
  }
}
