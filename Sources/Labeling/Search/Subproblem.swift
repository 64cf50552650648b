/// A part of a larger problem: some groups with some of their candidates.
struct Subproblem: Sendable {
  let problem: SelectionProblem
  /// For each group, its number in the larger problem.
  let groups: [Int]
  /// For each candidate, its number in the larger problem.
  let candidates: [Int]

  /// - Parameters:
  ///   - whole: The larger problem.
  ///   - groups: The groups of this part, ascending.
  ///   - place: Scratch space with −1 for each group of the larger problem. It is restored at the
  ///     end.
  ///   - isAlive: Whether a candidate of the larger problem is kept.
  init(
    _ whole: SelectionProblem, groups: [Int], place: inout [Int32], isAlive: (Int) -> Bool
  ) {
    var kept: [Int] = []
    kept.reserveCapacity(8 * groups.count)
    var starts = [0]
    starts.reserveCapacity(groups.count + 1)
    for (number, group) in groups.enumerated() {
      place[group] = Int32(number)
      for candidate in whole.candidates(of: group) where isAlive(candidate) {
        kept.append(candidate)
      }
      starts.append(kept.count)
    }
    let sizes = groups.indices.map { starts[$0 + 1] - starts[$0] }
    let table = whole.conflicts
    let sieves = Sieves(kept, starts, of: groups, in: whole)
    var rows = ConflictRows()
    rows.linkCounts.reserveCapacity(groups.count)
    rows.linkGroups.reserveCapacity(8 * groups.count)
    rows.masks.reserveCapacity(8 * kept.count)
    for (number, group) in groups.enumerated() {
      var count = 0
      for link in table.links(of: group) where place[Int(table.linkGroups[link])] >= 0 {
        let other = Int(place[Int(table.linkGroups[link])])
        let first = rows.masks.count
        var any: UInt64 = 0
        if table.words[groups[other]] == 1 {
          guard sizes[other] > 0 else { continue }
          // The frequent case: the candidates of the other group fit into one word of bits.
          let (mask, sieve) = (table.maskStarts[link], sieves.firstWord(other))
          for index in starts[number]..<starts[number + 1] {
            let bits = packed(
              table.masks[mask &+ kept[index] &- whole.groupStarts[group]] & sieve, sieve)
            rows.masks.append(bits)
            any |= bits
          }
        } else {
          for index in starts[number]..<starts[number + 1] {
            let mask = table.mask(link, kept[index] - whole.groupStarts[group])
            any |= sieves.sift(other, table.masks, mask, into: &rows.masks)
          }
        }
        guard any != 0 else {
          rows.masks.removeLast(rows.masks.count - first)
          continue
        }
        rows.linkGroups.append(Int32(other))
        count += 1
      }
      rows.linkCounts.append(count)
    }
    for group in groups { place[group] = -1 }
    problem = SelectionProblem(
      costs: kept.map { whole.costs[$0] }, groupStarts: starts,
      dropCosts: groups.map { whole.dropCosts[$0] },
      isEssential: groups.map { whole.isEssential[$0] },
      table: ConflictTable(sizes: sizes, rows: [rows]))
    self.groups = groups
    candidates = kept
  }
}

/// For each group, the candidates that are kept. Extracts their bits from a mask and packs them
/// together.
private struct Sieves {
  private var kept: [UInt64] = []
  /// The words of group `g` are `starts[g]..<starts[g + 1]`.
  private var starts = [0]
  private let sizes: [Int]

  /// - Parameters:
  ///   - candidates: The candidates that are kept, group by group.
  ///   - bounds: The index of each group's first candidate in `candidates`.
  ///   - groups: The groups.
  ///   - whole: The larger problem.
  init(_ candidates: [Int], _ bounds: [Int], of groups: [Int], in whole: SelectionProblem) {
    sizes = groups.indices.map { bounds[$0 + 1] - bounds[$0] }
    kept.reserveCapacity(groups.count)
    starts.reserveCapacity(groups.count + 1)
    for (number, group) in groups.enumerated() {
      let first = kept.count
      for _ in 0..<whole.conflicts.words[group] { kept.append(0) }
      for index in bounds[number]..<bounds[number + 1] {
        let local = candidates[index] - whole.groupStarts[group]
        kept[first + local >> 6] |= 1 << UInt64(local & 63)
      }
      starts.append(kept.count)
    }
  }

  /// The first word of kept candidates. The group must have at least one candidate.
  func firstWord(_ group: Int) -> UInt64 { kept[starts[group]] }

  /// Appends the words of the packed mask and returns their union.
  func sift(
    _ group: Int, _ masks: FixedNumbers<UInt64>, _ start: Int, into result: inout [UInt64]
  ) -> UInt64 {
    var any: UInt64 = 0
    let first = result.count
    for _ in 0..<((sizes[group] + 63) / 64) { result.append(0) }
    var rank = 0
    for (offset, word) in (starts[group]..<starts[group + 1]).enumerated() {
      let bits = packed(masks[start + offset] & kept[word], kept[word])
      any |= bits
      let (place, shift) = (first + rank >> 6, UInt64(rank & 63))
      rank += kept[word].nonzeroBitCount
      guard bits != 0 else { continue }
      result[place] |= bits << shift
      if shift > 0, bits >> (64 - shift) != 0 { result[place + 1] |= bits >> (64 - shift) }
    }
    return any
  }
}

/// Moves the bits at the positions that are set in `kept` together, so that they are adjacent.
private func packed(_ bits: UInt64, _ kept: UInt64) -> UInt64 {
  guard bits != 0, kept & (kept &+ 1) != 0 else { return bits }
  var (rest, packed) = (bits, UInt64(0))
  while rest != 0 {
    let lowest = rest & (0 &- rest)
    packed |= 1 &<< UInt64(truncatingIfNeeded: (kept & (lowest &- 1)).nonzeroBitCount)
    rest &= rest &- 1
  }
  return packed
}
