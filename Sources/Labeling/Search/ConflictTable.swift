/// Which candidates of different groups exclude each other, as bits: for each ordered pair of groups with
/// any conflict, a *link*, and for each candidate of the first group a mask of the candidates of the
/// second that it excludes. Far smaller than a list of pairs where neighbours compete for the same
/// ground, and a whole group is tested with one instruction. It never changes once made; a class, so that
/// handing it round costs nothing.
final class ConflictTable: @unchecked Sendable {
  /// How many words of 64 bits hold one bit for each candidate of a group; 0 for an empty group.
  let words: FixedNumbers<Int>
  /// Group `g` has the links `linkStarts[g]..<linkStarts[g + 1]`.
  let linkStarts: FixedNumbers<Int>
  /// The group at the other end of each link; ascending within a group.
  let linkGroups: FixedNumbers<Int32>
  /// Where the masks of each link begin.
  let maskStarts: FixedNumbers<Int>
  /// `words[h]` words for each candidate of `g`, link after link from `g` to `h`.
  let masks: FixedNumbers<UInt64>

  /// - Parameters:
  ///   - sizes: how many candidates each group has.
  ///   - rows: the links of all groups in order, in as many parts as one likes.
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

  /// Where the mask of a group's candidate, counted within its group, lies for one of its links.
  func mask(_ link: Int, _ local: Int) -> Int {
    maskStarts[link] &+ local &* words[Int(linkGroups[link])]
  }

  /// Whether the candidate excludes another one at the far end of the link, both counted within their
  /// groups.
  func excludes(_ link: Int, _ local: Int, _ other: Int) -> Bool {
    masks[mask(link, local) &+ other >> 6] &>> UInt64(truncatingIfNeeded: other) & 1 == 1
  }
}

/// The links of a run of consecutive groups.
struct ConflictRows: Sendable {
  /// How many links each group has.
  var linkCounts: [Int] = []
  var linkGroups: [Int32] = []
  var masks: [UInt64] = []
}
