import Testing

@testable import Documents

@Suite struct CSVDocumentTests {
  func rows(_ text: String) throws -> [DocumentNode] {
    try CSVDocument.parse(Array(text.utf8), file: "f.csv")
  }

  @Test func `quotes keep separators, quotes and line ends`() throws {
    let rows = try rows("name;men;note\r\nAa;8000;\r\n\r\n\"B; \"\"b\"\"\n\";\"12\";x")
    #expect(
      rows.map { $0.entries.map(\.key) } == [["name", "men", "note"], ["name", "men", "note"]])
    #expect(rows[0].entries.map(\.node.value) == [.string("Aa"), .number(8000), .null])
    #expect(
      rows[1].entries.map(\.node.value) == [.string("B; \"b\"\n"), .string("12"), .string("x")])
    #expect(rows[0]["men"]?.location?.description == "f.csv:2:4")
    #expect(rows[1]["note"]?.location?.description == "f.csv:5:8")
  }

  @Test(arguments: [
    ("", "f.csv: the file is empty"),
    ("a,a\n", "f.csv:1:3: the column 'a' stands twice"),
    ("a,,b\n", "f.csv:1:3: a column needs a name, found nothing"),
    (
      "a,b\n1\n",
      "f.csv:2:1: the row has 1 fields and the header 2; quote a field that holds a separator"
    ),
    ("a,b\n1,\"x\n", "f.csv:2:3: a quoted field does not end; close the quotes"),
    (
      "a,b\n\"x\"y,1\n",
      "f.csv:2:4: a separator or the end of the line should follow a closing quote; "
        + "double a quote inside a quoted field"
    ),
  ])
  func `a broken table is refused with its place`(text: String, expected: String) {
    let diagnostic = #expect(throws: Diagnostic.self) { try rows(text) }
    #expect(diagnostic?.description == expected)
  }
}
