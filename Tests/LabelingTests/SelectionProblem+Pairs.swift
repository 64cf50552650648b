@testable import Labeling

extension SelectionProblem {
  /// - Parameter conflicts: pairs of candidates of different groups.
  convenience init(
    costs: [Int], groupStarts: [Int], dropCosts: [Int], isEssential: [Bool],
    conflicts: [(Int32, Int32)]
  ) {
    let sizes = dropCosts.indices.map { groupStarts[$0 + 1] - groupStarts[$0] }
    var groupOf = [Int32](repeating: 0, count: costs.count)
    for group in sizes.indices {
      for candidate in groupStarts[group]..<groupStarts[group + 1] {
        groupOf[candidate] = Int32(group)
      }
    }
    let both = conflicts + conflicts.map { ($0.1, $0.0) }
    let directed = both.map { (groupOf[Int($0.0)], groupOf[Int($0.1)], $0.0, $0.1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    var rows = ConflictRows()
    var next = 0
    for group in sizes.indices {
      var count = 0
      while next < directed.count, directed[next].0 == Int32(group) {
        let other = directed[next].1
        let width = (sizes[Int(other)] + 63) / 64
        let start = rows.masks.count
        rows.masks += [UInt64](repeating: 0, count: sizes[group] * width)
        while next < directed.count, directed[next].0 == Int32(group), directed[next].1 == other {
          let local = Int(directed[next].2) - groupStarts[group]
          let bit = Int(directed[next].3) - groupStarts[Int(other)]
          rows.masks[start + local * width + bit / 64] |= 1 << UInt64(bit % 64)
          next += 1
        }
        rows.linkGroups.append(other)
        count += 1
      }
      rows.linkCounts.append(count)
    }
    self.init(
      costs: costs, groupStarts: groupStarts, dropCosts: dropCosts, isEssential: isEssential,
      table: ConflictTable(sizes: sizes, rows: [rows]))
  }
}
