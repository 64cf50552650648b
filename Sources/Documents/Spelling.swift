/// Suggests corrections for misspelled words.
package enum Spelling {
  /// The candidate most similar to `word`. Nil if none is similar. The first of several equally
  /// similar ones is chosen.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased())
    // Any two codes of languages differ in two letters at most, and none is meant for another.
    let isCode = wanted.count <= 2 && wanted.allSatisfy(\.isLetter)
    guard word.utf8.count <= longest, !isCode else { return nil }
    let allowed = max(1, wanted.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate.utf8.count <= longest && candidate != word {
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - wanted.count) <= allowed else { continue }
      let distance = distance(wanted, letters)
      if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// The largest length of a word in bytes. Longer words are not spelling mistakes, and comparing
  /// them would be slow.
  private static let longest = 200

  /// Callers should not search among more candidates than this, because that would take too long.
  package static let mostCandidates = 5000

  /// The hint `did you mean 'x'?`. Nil if no candidate is similar to `word`.
  package static func hint(for word: String, in candidates: some Sequence<String>) -> String? {
    nearest(to: word, in: candidates).map { "did you mean '\($0)'?" }
  }

  /// The smallest number of characters that must be inserted, deleted, replaced or swapped with
  /// their neighbour to change one word into the other (optimal string alignment; Damerau 1964).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var row = [i + 1]
      for (j, other) in b.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
