import Documents
import Testing

@testable import MapSpec

@Suite struct TextsTests {
  func texts(_ yaml: String) throws -> Texts {
    try Texts(reading: YAMLDocument.parse(yaml, file: "en.yaml"), language: "en")
  }

  @Test func `nested keys are joined by dots`() throws {
    #expect(try texts("a: {b: {c: \"word\"}}").text("a.b.c") == "word")
  }

  @Test func `values replace their braces`() throws {
    let texts = try texts("a: \"{men} of {limit} men\"")
    #expect(texts.text("a", ["men": .text("8"), "limit": .text("20")]) == "8 of 20 men")
  }

  @Test func `a missing key has no text`() throws {
    #expect(try texts("a: \"b\"").text("b") == nil)
  }

  @Test func `a number where a text belongs is named with its line`() {
    let error = #expect(throws: Problems.self) { try texts("a: \"b\"\nc: 12") }
    #expect(error?.diagnostics.map(\.location?.line) == [2])
  }

  @Test func `a count chooses the plural form of its language`() throws {
    let latvian = try texts(
      """
      language: {name: "latviešu", plural: {zero: "n % 10 = 0 or n % 100 = 11..19", \
      one: "n % 10 = 1 and n % 100 != 11"}}
      men: {zero: "{men} z", one: "{men} o", other: "{men} x"}
      """)
    #expect(latvian.name == "latviešu")
    for (number, form) in [(0, "z"), (1, "o"), (2, "x"), (11, "z"), (20, "z"), (21, "o")] {
      #expect(latvian.text("men", ["men": .count(number)]) == "\(number) \(form)")
    }
  }

  @Test func `a plural form that a text lacks is its 'other'`() throws {
    let texts = try texts(
      "language: {plural: {one: \"n = 1\"}}\nyears: {other: \"{years} years\"}")
    #expect(texts.text("years", ["years": .count(1)]) == "1 years")
  }

  @Test func `only the counted number chooses the form`() throws {
    let texts = try texts(
      "language: {plural: {one: \"n = 1\"}}\nterm: {one: \"one {more}\", other: \"other {more}\"}")
    #expect(texts.text("term", ["years": .count(1), "more": .number(5)]) == "one 5")
  }

  @Test func `a name stands in the form that the placeholder asks for`() throws {
    let texts = try texts("forms: {tamar: {of: \"Tamars\"}}\na: \"{host:of} army, {host:in}\"")
    #expect(texts.text("a", ["host": .name("Tamar", id: "tamar")]) == "Tamars army, Tamar")
  }

  @Test func `a text of the model is translated by its id`() throws {
    let texts = try texts("facts: {n1: {text: \"übersetzt\"}}")
    #expect(texts.fact("n1.text", "original") == "übersetzt")
    #expect(texts.fact("n2.text", "original") == "original")
  }

  @Test(
    arguments: [
      ("a: \"{men\"", "partner"), ("a: \"men}\"", "partner"), ("a: \"{}\"", "'{}' in 'a'"),
      ("a: \"{two words}\"", "'{two words}' in 'a'"), ("a: \"{a:b:c}\"", "is no value"),
      ("a: {one: \"x\"}", "'a' has no plural form 'other'"),
      (
        "a: {other: \"x\", more: \"y\"}", "'more' is no plural form of 'a'; there is zero, one, two"
      ),
      ("language: {plural: {one: \"n is 1\"}}", "'n is 1' is no plural rule"),
      ("language: {colour: \"red\"}", "unknown key 'colour'"),
    ])
  func `a text that cannot be read is named with what is allowed`(_ yaml: String, _ message: String)
  {
    let error = #expect(throws: Problems.self) { try texts(yaml) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "none")")
  }

  @Test func `every bad text is named at once`() {
    let error = #expect(throws: Problems.self) { try texts("a: \"{\"\nb: 1\nc: {other: \"}\"}") }
    #expect(error?.diagnostics.map(\.location?.line) == [1, 2, 3])
  }
}
