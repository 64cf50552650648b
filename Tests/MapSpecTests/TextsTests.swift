import Documents
import Testing

@testable import MapSpec

@Suite struct TextsTests {
  func texts(_ yaml: String) throws -> Texts {
    try Texts(reading: YAMLDocument.parse(yaml, file: "en.yaml"), language: "en")
  }

  @Test func nestedKeysAreJoinedByDots() throws {
    #expect(try texts("a: {b: {c: \"word\"}}").text("a.b.c") == "word")
  }

  @Test func valuesReplaceTheirBraces() throws {
    let texts = try texts("a: \"{men} of {limit} men\"")
    #expect(texts.text("a", ["men": "8", "limit": "20"]) == "8 of 20 men")
  }

  @Test func aMissingKeyHasNoText() throws { #expect(try texts("a: \"b\"").text("b") == nil) }

  @Test func aNumberWhereATextBelongsIsNamedWithItsLine() {
    let error = #expect(throws: Diagnostic.self) { try texts("a: \"b\"\nc: 12") }
    #expect(error?.location?.line == 2)
  }
}
