/// A table of conflicts between candidates of different groups, stored as bits.
///
/// There is a *link* for each ordered pair of groups with any conflict. For each candidate of the
/// first group, the link has a mask of the candidates in the second group that it excludes. This is
/// far smaller than a list of pairs if neighbouring labels compete for the same room, and up to 64
/// candidates are tested with one instruction.
///
/// The table is immutable. It is a class, so that passing it on does not copy it.
final class ConflictTable: @unchecked Sendable {
  /// For each group, the number of 64-bit words that hold one bit per candidate. 0 for an empty
  /// group.
  let words: FixedNumbers<Int>
  /// Group `g` has the links `linkStarts[g]..<linkStarts[g + 1]`.
  let linkStarts: FixedNumbers<Int>
  /// The second group of each link. Ascending within the links of a group.
  let linkGroups: FixedNumbers<Int32>
  /// The index in ``masks`` at which the masks of each link begin.
  let maskStarts: FixedNumbers<Int>
  /// The masks of all links. A link from `g` to `h` has `words[h]` words for each candidate of `g`.
  let masks: FixedNumbers<UInt64>

  /// - Parameters:
  ///   - sizes: The number of candidates in each group.
  ///   - rows: The links of all groups in order. They can be split into any number of parts.
  init(sizes: [Int], rows: [ConflictRows]) {
    let words = sizes.map { ($0 + 63) / 64 }
    var starts = [0]
    starts.reserveCapacity(sizes.count + 1)
    for row in rows {
      for count in row.linkCounts { starts.append(starts[starts.count - 1] + count) }
    }
    let groups = FixedNumbers(joining: rows.map(\.linkGroups))
    var maskStarts: [Int] = []
    maskStarts.reserveCapacity(groups.count)
    var next = 0
    for group in sizes.indices {
      for link in starts[group]..<starts[group + 1] {
        maskStarts.append(next)
        next += sizes[group] * words[Int(groups[link])]
      }
    }
    self.words = FixedNumbers(copying: words)
    linkStarts = FixedNumbers(copying: starts)
    linkGroups = groups
    self.maskStarts = FixedNumbers(copying: maskStarts)
    masks = FixedNumbers(joining: rows.map(\.masks))
  }

  deinit {
    words.deallocate()
    linkStarts.deallocate()
    linkGroups.deallocate()
    maskStarts.deallocate()
    masks.deallocate()
  }

  func links(of group: Int) -> Range<Int> { linkStarts[group]..<linkStarts[group + 1] }

  /// The index in ``masks`` of the mask of a candidate for one of its group's links. The candidate
  /// is counted within its group.
  func mask(_ link: Int, _ local: Int) -> Int {
    maskStarts[link] &+ local &* words[Int(linkGroups[link])]
  }

  /// Whether a candidate excludes another one in the second group of the link. Both are counted
  /// within their groups.
  func excludes(_ link: Int, _ local: Int, _ other: Int) -> Bool {
    masks[mask(link, local) &+ other >> 6] &>> UInt64(truncatingIfNeeded: other) & 1 == 1
  }
}

/// The links of some consecutive groups.
struct ConflictRows: Sendable {
  /// The number of links of each group.
  var linkCounts: [Int] = []
  var linkGroups: [Int32] = []
  var masks: [UInt64] = []
}
