import Testing

@testable import Documents

@Suite struct SpellingTests {
  @Test(
    arguments: [
      ("granded", "granted"), ("Granted", "granted"), ("refsued", "refused"), ("harbou", "harbour"),
      ("xyz", nil), ("", nil), ("granted", nil),
    ] as [(String, String?)])
  func `the likeliest word is found`(word: String, expected: String?) {
    let words = word == "granted" ? ["granted"] : ["refused", "granted", "harbour"]
    #expect(Spelling.nearest(to: word, in: words) == expected)
  }

  @Test(arguments: [("", "", 0), ("ab", "", 2), ("ab", "ba", 1), ("kitten", "sitting", 3)])
  func `the distance counts single changes`(a: String, b: String, expected: Int) {
    #expect(Spelling.distance(Array(a), Array(b)) == expected)
    #expect(Spelling.distance(Array(b), Array(a)) == expected)
  }
}
