import Documents
import Testing

@testable import MapSpec

/// Numbers, measures and days by the rules of a language.
@Suite struct NumbersTests {
  let day: Day

  init() throws { day = try #require(Day("1939-10-28")) }

  func texts(_ yaml: String) throws -> Texts {
    try Texts(reading: YAMLDocument.parse(yaml, file: "xx.yaml"), language: "xx")
  }

  @Test(arguments: [
    (8, "8"), (800, "800"), (8000, "8.000"), (1_500_000, "1.500.000"), (-20_000, "−20.000"),
  ])
  func `thousands are set apart by the language's sign`(_ number: Int, _ words: String) throws {
    #expect(try texts("number: {thousands: \".\"}").number(number) == words)
  }

  @Test func `a measure has the language's decimal sign and no needless decimals`() throws {
    let texts = try texts("number: {decimal: \",\"}")
    #expect([2.5, 5, 0.06].map(texts.measure) == ["2,5", "5", "0,06"])
  }

  @Test func `a day follows the pattern of the language`() throws {
    let texts = try texts(
      "date: {full: \"{year} m. {month} {day} d.\", short: \"{month} {day} d.\", months: {m10: \"spalio\"}}"
    )
    #expect(texts.date(day) == "1939\u{a0}m.\u{a0}spalio\u{a0}28\u{a0}d.")
    #expect(texts.date(day, short: true) == "spalio\u{a0}28\u{a0}d.")
  }

  @Test func `a text may ask for the inflected day`() throws {
    let texts = try texts(
      """
      date:
        full: "{day}. {month} {year}"
        months: {m10: "oktoober"}
        on: {months: {m10: "oktoobril"}}
      signed: "alla kirjutatud {date:on}"
      plain: "{date}"
      """)
    let values: [String: TextValue] = ["date": .day(day)]
    #expect(texts.text("signed", values) == "alla kirjutatud 28.\u{a0}oktoobril\u{a0}1939")
    #expect(texts.text("plain", values) == "28.\u{a0}oktoober\u{a0}1939")
  }

  @Test func `a language without the inflected day writes the plain one`() throws {
    let texts = try texts("date: {full: \"{day} {month}\", months: {m10: \"October\"}}")
    #expect(texts.date(day, form: "on") == "28\u{a0}October")
  }
}
