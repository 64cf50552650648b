import Testing

@testable import Documents

@Suite struct SpellingTests {
  @Test(
    "the likeliest word is found",
    arguments: [
      ("granded", "granted"), ("Granted", "granted"), ("refsued", "refused"), ("harbou", "harbour"),
      ("xyz", nil), ("", nil), ("granted", nil),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    let words = word == "granted" ? ["granted"] : ["refused", "granted", "harbour"]
    #expect(Spelling.nearest(to: word, in: words) == expected)
  }

  @Test(
    "the distance counts single changes",
    arguments: [("", "", 0), ("ab", "", 2), ("ab", "ba", 1), ("kitten", "sitting", 3)])
  func distance(a: String, b: String, expected: Int) {
    #expect(Spelling.distance(Array(a), Array(b)) == expected)
    #expect(Spelling.distance(Array(b), Array(a)) == expected)
  }
}
