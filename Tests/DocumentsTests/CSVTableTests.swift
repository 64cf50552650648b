import Testing

@testable import Documents

@Suite struct CSVTableTests {
  static func table(_ bytes: [UInt8]) throws -> CSVTable {
    var tally = ReadingTally()
    return try CSVTable(reading: bytes, file: "f.csv", tally: &tally) { cells in
      cells.count { ["name", "lat", "lon", "men", "note"].contains($0) }
    }
  }

  static func table(_ text: String) throws -> CSVTable { try table(Array(text.utf8)) }

  static func texts(_ table: CSVTable) -> [[String]] { table.rows.map { $0.map(\.text) } }

  @Test func `quotes keep separators, quotes and line ends`() throws {
    let table = try Self.table(
      "name;men;note\r\nAa;8000;\r\n\r\n\"B; \"\"b\"\"\r\n\"; \"12\" ;x\r\n")
    #expect(table.header.map(\.text) == ["name", "men", "note"])
    #expect(Self.texts(table) == [["Aa", "8000"], ["B; \"b\"", "12", "x"]])
    #expect(table.location(of: table.rows[0][1]).description == "f.csv:2:4")
    #expect(table.location(of: table.rows[1][2]).description == "f.csv:5:10")
    #expect(table.notes.isEmpty && table.problems.isEmpty)
  }

  @Test(arguments: [
    ("name,lat,lon\nA,57.5,21.3\n", ["A", "57.5", "21.3"]),
    ("name;lat;lon\nA;57,5;21,3\n", ["A", "57,5", "21,3"]),
    ("name\tlat\tlon\nA\t57,5\t21,3\n", ["A", "57,5", "21,3"]),
    ("name|lat|lon\nA|57,5|21,3\n", ["A", "57,5", "21,3"]),
    ("\u{FEFF}sep=;\r\nname;lat;lon\r\nA;57,5;21,3\r\n", ["A", "57,5", "21,3"]),
    ("\"sep=|\"\nname|lat\nA, B; C|57,5\n", ["A, B; C", "57,5"]),
    ("name,lat,note\nA,1,\"x; y; z; u\"\nB,2,\"x; y; z\"\n", ["A", "1", "x; y; z; u"]),
    ("Bases, and when, and why\nname;lat;lon\nA;57,5;21,3\n", ["A", "57,5", "21,3"]),
    ("name,lat\rA,1\rB,2\r", ["A", "1"]),
    ("p;q;r\n1,5;2,5;3\n1,5;2,5;3\n", ["1,5", "2,5", "3"]),
    ("name,lat,lon,,,\nA,1,,,,\n,,,,,\n", ["A", "1"]),
    ("name, lat\n \"A, B\" , 1\u{A0}\n", ["A, B", "1"]),
    ("name,lat\nA,57°42'14\"N\n", ["A", "57°42'14\"N"]),
  ])
  func `the separator is found by counting over several lines`(text: String, first: [String]) throws
  {
    #expect(try Self.texts(Self.table(text)).first == first)
  }

  @Test func `a title above the header is passed over with a note`() throws {
    let table = try Self.table("Bases of the year,,\n,,\nname,lat,lon\nA,1,2\n")
    #expect(
      table.notes.map(\.description) == [
        "f.csv:1:1: warning: what stands above the names of the columns is passed over"
      ])
    #expect(table.header.map(\.text) == ["name", "lat", "lon"] && table.rows.count == 1)
  }

  @Test(arguments: [
    ("", "f.csv: the file is empty"),
    (" , ,\n\n", "f.csv: the file is empty"),
    ("a,b\n1,\"x\n", "f.csv:2:3: a quoted field does not end; close the quotes"),
    (
      "a,b\n\"x\"y,1\n",
      "f.csv:2:4: a separator or the end of the line should follow a closing quote; "
        + "double a quote inside a quoted field"
    ),
    (
      "PK\u{3}\u{4}…",
      "f.csv: this is the workbook of a spreadsheet under another name, and only text is read here; "
        + "open it and save the sheet as CSV in UTF-8"
    ),
    (
      "<html><table>",
      "f.csv: this is a page of the web or another file with tags, and no table; "
        + "save the table as CSV in UTF-8"
    ),
    (
      "a,b\n1,\u{0}\n",
      "f.csv:2:3: the file holds a zero byte, which no text has; save the table as CSV in UTF-8"
    ),
  ])
  func `a broken table is refused with its place`(text: String, expected: String) {
    let diagnostic = #expect(throws: Diagnostic.self) { try Self.table(text) }
    #expect(diagnostic?.description == expected)
  }

  @Test func `a row with too many cells is named, and the others are read`() throws {
    let table = try Self.table("name,lat\nA,57,5\nB,2\nC\n")
    #expect(
      table.problems.map(\.description) == [
        "f.csv:2:6: the row has 3 cells and the header 2; quote a cell that holds the separator, "
          + "such as a number with a decimal comma"
      ])
    #expect(Self.texts(table) == [["B", "2"], ["C"]])
  }

  @Test func `the limit of values holds for tables`() throws {
    var limits = ReadingLimits()
    limits.values = 3
    var tally = ReadingTally(limits)
    let diagnostic = #expect(throws: Diagnostic.self) {
      try CSVTable(reading: Array("a,b\n1,2\n3,4\n".utf8), file: "f.csv", tally: &tally) { _ in 0 }
    }
    #expect(diagnostic?.description.hasPrefix("f.csv:3:1: up to here") == true)
  }
}
