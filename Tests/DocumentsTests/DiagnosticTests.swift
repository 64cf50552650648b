import Testing

@testable import Documents

@Suite struct DiagnosticTests {
  @Test func `a message starts with its place and ends with what to do`() {
    let place = SourceLocation(file: "a.yaml", line: 3, column: 7)
    #expect(
      Diagnostic("wrong", at: place, subject: "x", hint: "mend it").description
        == "a.yaml:3:7: x: wrong; mend it")
    #expect(
      Diagnostic("odd", at: SourceLocation(file: "a", line: 3), severity: .warning).description
        == "a:3: warning: odd")
    #expect(Diagnostic("wrong").description == "wrong")
  }

  @Test func `places sort by file, line and column`() {
    let places = [
      SourceLocation(file: "a"), SourceLocation(file: "a", line: 2, column: 10),
      SourceLocation(file: "a", line: 10, column: 1), SourceLocation(file: "b", line: 1),
    ]
    #expect(places.reversed().sorted() == places)
  }

  @Test func `a day that no calendar has is refused`() {
    #expect(Day("1940-02-29") != nil)
    for text in ["1939-02-29", "1900-02-29", "1939-13-01", "1939-1-01", "1939-10-2x", "", "٣٩"] {
      #expect(Day(text) == nil)
    }
    #expect(Day("1939-04-09")?.description == "1939-04-09")
  }

  @Test func `a span holds its first day and not its last`() throws {
    let (a, b) = try (
      #require(Day("1939-10-10")), #require(Day("1939-10-28"))
    )
    let span = DateSpan(start: a, end: b)
    #expect(span.contains(a) && !span.contains(b))
    #expect(DateSpan().contains(a) && !DateSpan(start: b).contains(a))
  }
}
