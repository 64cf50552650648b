import Geometry

/// Finds the candidates that exclude each other.
struct ConflictFinder {
  let costs: [Int]
  let starts: [Int]
  private let groups: [CandidateGroup]
  /// A box round everything that a candidate draws.
  private let edges: EdgeTable
  /// A box round all candidates of each group that has any, with their clearance.
  private let spans: [Box]
  /// The groups of the spans.
  private let present: [Int]
  private let placeOf: [Int]
  private let grid: BoxGrid

  init(_ groups: [CandidateGroup], frame: Box) {
    self.groups = groups
    var (costs, starts): ([Int], [Int]) = ([], [0])
    var (spans, present): ([Box], [Int]) = ([], [])
    var placeOf = [Int](repeating: -1, count: groups.count)
    starts.reserveCapacity(groups.count + 1)
    for group in groups { starts.append(starts[starts.count - 1] + group.keys.count) }
    costs.reserveCapacity(starts[groups.count])
    var edges = EdgeTable(capacity: starts[groups.count])
    for (number, group) in groups.enumerated() {
      for key in group.keys {
        costs.append(key.cost)
        edges.append(key.edges)
      }
      guard let span = group.span else { continue }
      placeOf[number] = present.count
      present.append(number)
      spans.append(span.grown(by: max(group.feature.clearance, Leader.clearance)))
    }
    (self.costs, self.starts, self.edges) = (costs, starts, edges)
    (self.spans, self.present, self.placeOf) = (spans, present, placeOf)
    grid = BoxGrid(spans, extent: frame, cell: 20)
  }

  /// The links of a run of groups.
  func rows(_ run: Range<Int>) -> ConflictRows {
    var rows = ConflictRows()
    var near: [Int] = []
    for group in run {
      near.removeAll(keepingCapacity: true)
      if placeOf[group] >= 0 {
        grid.forEach(near: spans[placeOf[group]]) { place in
          near.append(present[place])
          return true
        }
      }
      near.sort()
      var count = 0
      // Of two pinned labels none can give way to the other.
      for other in near
      where other != group && !(groups[group].isPinned && groups[other].isPinned) {
        let isPlain =
          groups[group].isPlain && groups[other].isPlain && starts[other + 1] - starts[other] <= 64
        let isLinked = isPlain ? linkPlain(group, other, &rows) : link(group, other, &rows)
        count += isLinked ? 1 : 0
      }
      rows.linkCounts.append(count)
    }
    return rows
  }

  /// Adds the masks between two groups of plain rows only, at most 64 in the second one, unless they are
  /// all empty.
  private func linkPlain(_ group: Int, _ other: Int, _ rows: inout ConflictRows) -> Bool {
    let clearance = Int32(
      (max(groups[group].feature.clearance, groups[other].feature.clearance) * 1000).rounded())
    let span = Edges(spans[placeOf[other]])
    let (first, count) = (rows.masks.count, starts[group + 1] - starts[group])
    rows.masks.append(contentsOf: repeatElement(0, count: count))
    let rivals = starts[other]..<starts[other + 1]
    let any = rows.masks.withUnsafeMutableBufferPointer { masks in
      edges.overlaps(
        of: starts[group], clearance: clearance, with: rivals, span: span,
        into: UnsafeMutableBufferPointer(rebasing: masks[first...]))
    }
    return finish(any, other, first, &rows)
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
  private func link(_ group: Int, _ other: Int, _ rows: inout ConflictRows) -> Bool {
    let clearance = max(groups[group].feature.clearance, groups[other].feature.clearance)
    let margin = max(clearance, Leader.clearance)
    let (first, size) = (rows.masks.count, starts[other + 1] - starts[other])
    let span = spans[placeOf[other]]
    var any: UInt64 = 0
    let rivals = groups[other].keys
    for (i, candidate) in groups[group].keys.enumerated() {
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
              near.intersects(box) && exclude(group, i, other, from + bit, clearance)
          }
          word |= (isRival ? 1 : 0) << UInt64(bit)
        }
        rows.masks.append(word)
        any |= word
      }
    }
    return finish(any, other, first, &rows)
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
