import Testing

@testable import Cartography

@Suite struct TypographyTests {
  @Test(arguments: [
    ("25 000 men", "25\u{202f}000\u{a0}men"),
    ("1 000 000 km", "1\u{202f}000\u{202f}000\u{a0}km"),
    ("28 September", "28\u{a0}September"),
    ("2 1939", "2 1939"),
    ("12 34567", "12 34567"),
    ("Host's", "Host’s"),
    ("Base (near the sea)", "Base (near\u{a0}the\u{a0}sea)"),
    ("Base (a very long remark indeed)", "Base (a very long remark indeed)"),
    ("Base (a (b c) d)", "Base (a (b\u{a0}c) d)"),
    ("Gaižiūnai", "Gaižiūnai"),
    ("", ""),
  ])
  func `numbers, units and short brackets hold together`(text: String, expected: String) {
    #expect(typographic(text) == expected)
  }
}
