import Geometry

/// Finds the candidates that exclude each other.
struct ConflictFinder {
  let costs: [Int]
  let starts: [Int]
  private let groups: [CandidateGroup]
  /// A box round everything that a candidate draws.
  private let edges: EdgeTable
  /// What there is to know of each group that has candidates.
  private let present: [Present]
  /// The place of each group among those present, or −1.
  private let placeOf: [Int32]
  private let grid: BoxGrid

  /// A group that has candidates.
  private struct Present {
    let group: Int
    let clearance: Double
    /// A box round all candidates with their clearance.
    let span: Box
    /// The same box in whole micrometres.
    let edges: Edges
    /// Whether every candidate is nothing but one level row.
    let isPlain: Bool
    /// Whether that is so and a word has a bit for each.
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
    var edges = EdgeTable(capacity: starts[groups.count])
    for number in groups.indices {
      let group = groups[number]
      for key in group.keys {
        costs.append(key.cost)
        edges.append(key.edges)
      }
      guard let span = group.span else { continue }
      placeOf[number] = Int32(present.count)
      let grown = span.grown(by: max(group.feature.clearance, Leader.clearance))
      present.append(
        Present(
          group: number, clearance: group.feature.clearance, span: grown, edges: Edges(grown),
          isPlain: group.isPlain, isSimple: group.isPlain && group.keys.count <= 64,
          isPinned: group.isPinned))
    }
    edges.close()
    (self.costs, self.starts, self.edges) = (costs, starts, edges)
    (self.present, self.placeOf) = (present, placeOf)
    grid = BoxGrid(present.map(\.span), extent: frame, cell: 20)
  }

  /// The links of a run of groups.
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
      // Places are in the order of the groups.
      near.sort()
      var count = 0
      for place in near where place != Int(placeOf[number]) {
        let other = present[place]
        // Of two pinned labels none can give way to the other.
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

  /// Adds the masks between two groups of plain rows only, at most 64 in the second one, unless they are
  /// all empty.
  private func linkPlain(_ group: Present, _ other: Present, _ rows: inout ConflictRows) -> Bool {
    let clearance = Int32((max(group.clearance, other.clearance) * 1000).rounded())
    let (first, count) = (rows.masks.count, starts[group.group + 1] - starts[group.group])
    rows.masks.append(contentsOf: repeatElement(0, count: count))
    let rivals = starts[other.group]..<starts[other.group + 1]
    let any = rows.masks.withUnsafeMutableBufferPointer { masks in
      edges.overlaps(
        of: starts[group.group], clearance: clearance, with: rivals, span: other.edges,
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

  /// Adds the masks between two groups unless they are all empty.
  private func link(_ first: Present, _ second: Present, _ rows: inout ConflictRows) -> Bool {
    let (group, other) = (first.group, second.group)
    let clearance = max(first.clearance, second.clearance)
    let margin = max(clearance, Leader.clearance)
    let (start, size) = (rows.masks.count, starts[other + 1] - starts[other])
    let span = second.span
    var any: UInt64 = 0
    let rivals = groups[other].keys
    for (i, candidate) in groups[group].keys.enumerated() {
      let outline = groups[group].outline(i)
      let reach = candidate.reach
      let near = reach.grown(by: margin)
      guard near.intersects(span) else {
        for _ in 0..<((size + 63) / 64) { rows.masks.append(0) }
        continue
      }
      for from in stride(from: 0, to: size, by: 64) {
        var word: UInt64 = 0
        for bit in 0..<min(64, size - from) {
          let rival = rivals[from + bit]
          let box = rival.reach
          let isRival: Bool
          if candidate.isPlain, rival.isPlain {
            isRival =
              reach.minX - box.maxX < clearance && box.minX - reach.maxX < clearance
              && reach.minY - box.maxY < clearance && box.minY - reach.maxY < clearance
          } else {
            isRival =
              near.intersects(box)
              && outline.mayTouch(groups[other].outline(from + bit), clearance: clearance)
              && exclude(group, i, other, from + bit, clearance)
          }
          word |= (isRival ? 1 : 0) << UInt64(bit)
        }
        rows.masks.append(word)
        any |= word
      }
    }
    return finish(any, other, start, &rows)
  }

  /// The exact test, always asked from the side of the earlier group: rounding must not let one exclude
  /// the other but not the other the one.
  private func exclude(_ group: Int, _ i: Int, _ other: Int, _ j: Int, _ clearance: Double) -> Bool
  {
    if group > other { return exclude(other, j, group, i, clearance) }
    return groups[group].candidates[i].conflicts(
      with: groups[other].candidates[j], clearance: clearance)
  }
}
