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
    let sieves = groups.indices.map { number in
      Sieve(
        kept[starts[number]..<starts[number + 1]], from: whole.groupStarts[groups[number]],
        words: table.words[groups[number]])
    }
    var rows = ConflictRows()
    rows.linkCounts.reserveCapacity(groups.count)
    for (number, group) in groups.enumerated() {
      var count = 0
      for link in table.links(of: group) where place[Int(table.linkGroups[link])] >= 0 {
        let other = Int(place[Int(table.linkGroups[link])])
        let first = rows.masks.count
        var any: UInt64 = 0
        if table.words[groups[other]] == 1 {
          guard sizes[other] > 0 else { continue }
          // Nearly all groups have no more candidates than a word has bits.
          let (mask, sieve) = (table.maskStarts[link], sieves[other].word)
          for index in starts[number]..<starts[number + 1] {
            let bits = packed(
              table.masks[mask &+ kept[index] &- whole.groupStarts[group]] & sieve, sieve)
            rows.masks.append(bits)
            any |= bits
          }
        } else {
          for index in starts[number]..<starts[number + 1] {
            let mask = table.mask(link, kept[index] - whole.groupStarts[group])
            any |= sieves[other].sift(table.masks, mask, into: &rows.masks)
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

/// Picks out of a mask the bits of the candidates kept and closes the ranks.
private struct Sieve {
  private let kept: [UInt64]
  /// The first of the words kept.
  let word: UInt64
  private let size: Int

  init(_ candidates: ArraySlice<Int>, from start: Int, words: Int) {
    var kept = [UInt64](repeating: 0, count: words)
    for candidate in candidates {
      kept[(candidate - start) >> 6] |= 1 << UInt64((candidate - start) & 63)
    }
    self.kept = kept
    word = kept.first ?? 0
    size = candidates.count
  }

  /// Appends the words of the new mask; returns their union.
  func sift(_ masks: FixedNumbers<UInt64>, _ start: Int, into result: inout [UInt64]) -> UInt64 {
    var any: UInt64 = 0
    let first = result.count
    for _ in 0..<((size + 63) / 64) { result.append(0) }
    var rank = 0
    for word in kept.indices {
      let bits = packed(masks[start + word] & kept[word], kept[word])
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

/// The bits moved together to where they stand among all that are kept.
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
