/// A part of a larger problem with some groups and some of their candidates.
struct Subproblem: Sendable {
  let problem: SelectionProblem
  /// The number of each group in the larger problem.
  let groups: [Int]
  /// The number of each candidate in the larger problem.
  let candidates: [Int]

  /// - Parameters:
  ///   - groups: ascending.
  ///   - isAlive: whether a candidate of the whole is still in question.
  init(
    _ whole: SelectionProblem, groups: [Int], place: inout [Int32], isAlive: (Int) -> Bool
  ) {
    var kept: [Int] = []
    var starts = [0]
    for (number, group) in groups.enumerated() {
      place[group] = Int32(number)
      kept += whole.candidates(of: group).lazy.filter(isAlive)
      starts.append(kept.count)
    }
    let sizes = groups.indices.map { starts[$0 + 1] - starts[$0] }
    let table = whole.conflicts
    var rows = ConflictRows()
    rows.linkCounts.reserveCapacity(groups.count)
    for (number, group) in groups.enumerated() {
      var count = 0
      for link in table.links(of: group) where place[Int(table.linkGroups[link])] >= 0 {
        let other = Int(table.linkGroups[link])
        let otherPlace = Int(place[other])
        let size = sizes[otherPlace]
        let (width, first) = ((size + 63) / 64, rows.masks.count)
        var any: UInt64 = 0
        for candidate in kept[starts[number]..<starts[number + 1]] {
          let base = table.mask(link, candidate - whole.groupStarts[group])
          var word: UInt64 = 0
          for bit in 0..<size {
            let local = kept[starts[otherPlace] + bit] - whole.groupStarts[other]
            word |= (table.masks[base + local >> 6] >> UInt64(local & 63) & 1) << UInt64(bit & 63)
            if bit & 63 == 63 || bit == size - 1 {
              rows.masks.append(word)
              any |= word
              word = 0
            }
          }
        }
        guard any != 0 else {
          rows.masks.removeLast(rows.masks.count - first)
          continue
        }
        assert(rows.masks.count - first == sizes[number] * width)
        rows.linkGroups.append(Int32(otherPlace))
        count += 1
      }
      rows.linkCounts.append(count)
    }
    for group in groups { place[group] = -1 }
    problem = SelectionProblem(
      costs: kept.map { whole.costs[$0] }, groupStarts: starts,
      dropCosts: groups.map { whole.dropCosts[$0] }, isEssential: groups.map { whole.isEssential[$0] },
      table: ConflictTable(sizes: sizes, rows: [rows]))
    self.groups = groups
    candidates = kept
  }
}
