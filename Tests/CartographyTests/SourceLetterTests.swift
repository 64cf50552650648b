import Testing

@testable import Cartography
@testable import GeoModel

@Suite struct SourceLetterTests {
  let letters = SourceLetters([["one"], ["two", "second"], ["three"]])

  @Test func `a letter is the place of its entry in the alphabet, raised`() {
    #expect(letters.marks(["one"]) == "ᵃ" && letters.marks(["three"]) == "ᶜ")
  }

  @Test func `letters ascend and stand apart, each once`() {
    #expect(letters.marks(["three", "one", "three"]) == "ᵃ\u{a0}ᶜ")
  }

  @Test func `sources that are credited in the same words share a letter`() {
    #expect(letters.marks(["two", "second"]) == "ᵇ")
  }

  @Test func `a source that states no figure has no letter`() {
    #expect(letters.marks(["other"]).isEmpty && letters.marks(["other", "two"]) == "ᵇ")
  }

  @Test
  func `letters that are like each other are left out, and after the last two stand together`() {
    let many = SourceLetters((0..<60).map { ["s\($0)"] })
    let all = (0..<60).map { many.marks(["s\($0)"]) }
    #expect(Set(all).count == 60)
    #expect(all[21] == "ᶻ" && all[22] == "ᵃᵃ")
    #expect(!all.joined().contains { "ⁱʲˡ".contains($0) })
  }

  @Test func `white parts letters from superscript numbers only`() {
    #expect(SourceLetters.text("9 km²", "ᵃ") == "9 km²\u{a0}ᵃ")
    #expect(SourceLetters.text("9 men", "ᵃ") == "9 menᵃ")
    #expect(SourceLetters.text("9 km²", "") == "9 km²")
  }

  @Test func `a heading carries what most figures have, and of a tie the fewest`() {
    #expect(letters.common([["two"], ["one"], ["two"]]) == "ᵇ")
    #expect(letters.common([["one", "two"], ["three"]]) == "ᶜ")
    #expect(letters.common([["two"], ["one"]]) == "ᵃ")
    #expect(letters.common([]).isEmpty && letters.common([["other"], ["other"]]).isEmpty)
  }

  @Test func `a figure under a heading with its own letters has none`() {
    #expect(letters.marks(["one"], besides: "ᵃ").isEmpty)
    #expect(letters.marks(["one", "two"], besides: "ᵃ") == "ᵃ\u{a0}ᵇ")
  }
}
