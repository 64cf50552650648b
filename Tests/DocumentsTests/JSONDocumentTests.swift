import TestSupport
import Testing

@testable import Documents

@Suite struct JSONDocumentTests {
  @Test(arguments: [
    "0", "-0", "12", "-0.5", "1e3", "1E-3", "24.0389", "0.1", "123456789012345",
    "1234567890123456789", "3.141592653589793238462643", "1.7976931348623157e308", "5e-324",
  ])
  func `a number keeps its value`(text: String) throws {
    #expect(try JSONDocument.parse(text, file: "f").value == .number(try #require(Double(text))))
  }

  @Test func `any decimal number is read like the standard library reads it`() throws {
    var random = Xorshift(seed: 7)
    for _ in 0..<2000 {
      let whole = random.next() % 1_000_000
      let digits = Int(random.next() % 14) + 1
      let fraction = String(random.next()).prefix(digits)
      let text = "\(whole).\(fraction)"
      #expect(try JSONDocument.parse(text, file: "f").value == .number(try #require(Double(text))))
    }
  }

  @Test(arguments: [
    (#""""#, ""), (#""Šešupė""#, "Šešupė"), (#""a\n\t\"\\\/b""#, "a\n\t\"\\/b"),
    (#""\u0161\u00e9""#, "šé"), (#""\ud83d\ude00!""#, "😀!"),
  ])
  func `a text is unescaped`(text: String, expected: String) throws {
    #expect(try JSONDocument.parse(text, file: "f").value == .string(expected))
  }

  @Test func `values keep their order and their places`() throws {
    let text = "{\"ž\": [true, null],\n  \"a\": {\"b\": -1}}"
    let root = try JSONDocument.parse(text, file: "f")
    #expect(root.entries.map(\.key) == ["ž", "a"])
    #expect(root.entries.map(\.keyLocation?.description) == ["f:1:2", "f:2:3"])
    #expect(root["a"]?["b"]?.location?.description == "f:2:14")
    #expect(root["ž"]?.location?.description == "f:1:7")
  }

  @Test(arguments: [
    ("", "f: the file is empty"),
    ("{\"a\": 1,\n \"a\": 2}", "f:2:2: the key 'a' stands twice in this object"),
    ("[1, 2", "f:1:6: expected ',' or ']', found the end of the file"),
    ("[1 2]", "f:1:4: expected ',' or ']', found '2'"),
    ("[1,]", "f:1:4: expected a value, found ']'"),
    ("{a: 1}", "f:1:2: expected a key in quotes, found 'a'"),
    ("{\"a\" 1}", "f:1:6: expected ':' after the key 'a', found '1'"),
    ("[NaN]", "f:1:2: expected a value, found 'NaN'"),
    ("[Infinity]", "f:1:2: expected a value, found 'Infinity'"),
    ("[-Infinity]", "f:1:2: expected a number like 12 or -0.5, found '-Infinity'"),
    ("[1e999]", "f:1:2: the number 1e999 is too large"),
    ("[01]", "f:1:2: expected a number like 12 or -0.5, found '01'"),
    ("[1.]", "f:1:2: expected a number like 12 or -0.5, found '1.'"),
    ("[1e]", "f:1:2: expected a number like 12 or -0.5, found '1e'"),
    ("[+1]", "f:1:2: expected a value, found '+1'"),
    ("[truer]", "f:1:2: expected a value, found 'truer'"),
    ("[1] x", "f:1:5: expected the end of the file, found 'x'"),
    ("[\"a]", "f:1:2: a text in quotes does not end; close the quotes"),
    ("[\"a\nb\"]", "f:1:4: a text in quotes goes on past the end of its line"),
    (#"["\x"]"#, "f:1:3: a backslash is followed by a letter that means nothing"),
    (#"["\ud800"]"#, "f:1:3: '\\u' wants four hexadecimal digits"),
    (#"["\u12"]"#, "f:1:3: '\\u' wants four hexadecimal digits that name a character"),
    (
      "[\"a\\n\u{1}\"]",
      "f:1:6: a text in quotes holds a control character"
    ),
    (
      #"["\x"]"#,
      #"f:1:3: a backslash is followed by a letter that means nothing; write \\ for a backslash"#
    ),
    (
      "[\"a\nb\"]",
      "f:1:4: a text in quotes goes on past the end of its line or holds a control character; "
        + "close the quotes or write \\n"
    ),
    ("{\"a\": 1 \"b\": 2}", "f:1:9: expected ',' or '}', found a text"),
    (
      String(repeating: "[", count: 70),
      "f:1:65: lists and maps lie in each other more than 64 deep; raise the limit of depth"
    ),
  ])
  func `what is no JSON is refused with its place`(text: String, expected: String) throws {
    let diagnostic = #expect(throws: Diagnostic.self) { try JSONDocument.parse(text, file: "f") }
    #expect(diagnostic?.description.hasPrefix(expected) == true, "\(diagnostic?.description ?? "")")
  }

  @Test func `a text cut anywhere is an error and never a crash`() throws {
    let bytes = Array(#"{"a": [1.5e3, "x\u00e9\n", true, null, {"b": -2}]}"#.utf8)
    for length in 0..<bytes.count {
      #expect(throws: Diagnostic.self) {
        try JSONDocument.parse(Array(bytes.prefix(length)), file: "f")
      }
    }
  }

  @Test func `a byte-order mark is passed over and invalid UTF-8 refused`() throws {
    #expect(try JSONDocument.parse("\u{FEFF}1", file: "f").value == .number(1))
    for bad: [UInt8] in [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80],
    ] {
      let diagnostic = #expect(throws: Diagnostic.self) {
        try JSONDocument.parse([0x22, 0x61] + bad + [0x22], file: "f")
      }
      #expect(diagnostic?.location?.column == 3)
    }
  }
}
