import Testing

@testable import MapSpec

/// The plural rules of four languages, as in the CLDR, and texts that are no rules.
@Suite struct PluralRulesTests {
  static let lithuanian = [
    PluralCategory.one: "n % 10 = 1 and n % 100 != 11..19",
    .few: "n % 10 = 2..9 and n % 100 != 11..19",
  ]

  @Test(
    arguments: [
      (1, PluralCategory.one), (2, .few), (9, .few), (10, .other), (11, .other), (12, .other),
      (19, .other), (20, .other), (21, .one), (22, .few), (100, .other), (101, .one), (111, .other),
      (8000, .other),
    ])
  func `Lithuanian tells three forms apart`(_ number: Int, _ category: PluralCategory) throws {
    let rules = PluralRules(try Self.lithuanian.mapValues { try #require(PluralCondition($0)) })
    #expect(rules.category(of: number) == category)
  }

  @Test func `a language without rules has one form`() {
    #expect(PluralRules().category(of: 1) == .other)
  }

  @Test func `a list of ranges holds for each of them`() throws {
    let condition = try #require(PluralCondition("n = 1, 3..5"))
    #expect((0...6).filter { condition.holds(for: $0) } == [1, 3, 4, 5])
  }

  @Test(arguments: [
    "", "n", "n =", "n = x", "v = 0", "n % 0 = 1", "n = 5..2", "n = 1 and", "n = 1 or or n = 2",
    "n == 1",
  ])
  func `what is no rule is refused`(_ text: String) { #expect(PluralCondition(text) == nil) }
}
