import Testing

@testable import Documents

@Suite struct YAMLDocumentTests {
  @Test(arguments: [
    ("true", DocumentNode.Value.bool(true)), ("false", .bool(false)), ("null", .null),
    ("~", .null), ("12", .number(12)), ("-0.5", .number(-0.5)), ("1e3", .number(1000)),
    (".5", .number(0.5)), ("yes", .string("yes")), ("No", .string("No")),
    ("True", .string("True")), ("1939-10-28", .string("1939-10-28")), ("0x1F", .string("0x1F")),
    (".nan", .string(".nan")), ("1_000", .string("1_000")), ("\"12\"", .string("12")),
    ("'true'", .string("true")), ("\"\"", .string("")), ("12:30", .string("12:30")),
    ("-", .list([DocumentNode(.null, at: SourceLocation(file: "a.yaml", line: 1, column: 5))])),
  ])
  func `a plain scalar is typed by its spelling`(text: String, expected: DocumentNode.Value) throws
  {
    let node = try YAMLDocument.parse("-  \(text)", file: "a.yaml")
    guard case .list(let items) = node.value else { throw Unexpected() }
    #expect(items.first?.value == expected)
  }

  @Test func `every key and value knows its line and column`() throws {
    let text = "a: 1\nb:\n  - x\n  - {c: 'y'}\n"
    let root = try YAMLDocument.parse(text, file: "f.yaml")
    #expect(root.entries.map(\.keyLocation?.description) == ["f.yaml:1:1", "f.yaml:2:1"])
    guard case .list(let items)? = root["b"]?.value else { throw Unexpected() }
    #expect(items.map(\.location?.description) == ["f.yaml:3:5", "f.yaml:4:5"])
    #expect(items.last?["c"]?.location?.description == "f.yaml:4:9")
  }

  @Test(arguments: [
    ("", "f.yaml: the file is empty"),
    ("# only a comment\n", "f.yaml: the file is empty"),
    (
      "a: 1\nb: 2\na: 3\n",
      "f.yaml:3:1: the key 'a' stands twice in this map; it stands first in line 1"
    ),
    (
      "x:\n  - men: 1\n    b: 2\n    \"men\": 3\n",
      "f.yaml:4:5: the key 'men' stands twice in this map; it stands first in line 2"
    ),
    (
      "x: {a: 1, a: 2}\n",
      "f.yaml:1:5: the key 'a' stands twice in this map; remove one of them"
    ),
    (
      "a: 1\n---\nb: 2\n",
      "f.yaml:2:1: a second document begins here, and a file holds one; remove the line '---'"
    ),
    ("a:\n\tb: 1\n", "f.yaml:2:1: a tab stands where YAML wants spaces; use spaces"),
    (
      "a: &x 1\nb: *x\n",
      "f.yaml:2:4: aliases (*x) are not used here; write the value where it is needed"
    ),
    (
      "a: 1\nb: &x [1]\n",
      "f.yaml:2:4: anchors (&x) are not used here; write the value where it is needed"
    ),
    (
      "a: !!str 1\n",
      "f.yaml:1:4: tags (tag:yaml.org,2002:str) are not used here; leave the tag out"
    ),
    ("a: *x\n", "f.yaml:1:4: aliases (*name) are not used here; put a text"),
    ("%YAML 9.0\n--- a\n", "f.yaml:1:1: directives (%NAME) are not used here"),
    ("? [a]\n: 1\n", "f.yaml:1:3: a key has to be a word, not a list or a map"),
    ("a: \u{1}\n", "f.yaml:1:4: the file holds a control character (byte 1) here"),
  ])
  func `what is no plain YAML is refused with its place`(text: String, expected: String) throws {
    let diagnostic = #expect(throws: Diagnostic.self) {
      try YAMLDocument.parse(text, file: "f.yaml")
    }
    #expect(diagnostic?.description.hasPrefix(expected) == true, "\(diagnostic?.description ?? "")")
  }

  @Test(arguments: [
    ("a: b: c\n", "put a text with ': ' in it in quotes"), ("a: @b\n", "put a text that"),
  ])
  func `a text that needs quotes is named`(text: String, hint: String) {
    let diagnostic = #expect(throws: Diagnostic.self) {
      try YAMLDocument.parse(text, file: "f.yaml")
    }
    #expect(diagnostic?.hint?.hasPrefix(hint) == true)
    #expect(diagnostic?.location?.line == 1)
  }

  @Test func `broken syntax names the line`() throws {
    let diagnostic = #expect(throws: Diagnostic.self) {
      try YAMLDocument.parse("a: [1, 2\nb: 3\n", file: "f.yaml")
    }
    #expect(diagnostic?.location?.line == 2)
  }

  @Test func `invalid UTF-8 is refused with its place`() throws {
    let diagnostic = #expect(throws: Diagnostic.self) {
      try YAMLDocument.parse(Array("a: 1\nb: ".utf8) + [0xFF], file: "f.yaml")
    }
    #expect(
      diagnostic?.description
        == "f.yaml:2:4: the file is not written in UTF-8: here stands the byte 255, in Latin-1 the letter "
        + "'ÿ'; save it as UTF-8")
  }

  @Test func `a byte-order mark and Windows line ends are no obstacle`() throws {
    let root = try YAMLDocument.parse("\u{FEFF}a: 1\r\nb: ž\r\n", file: "f.yaml")
    #expect(root.entries.map(\.key) == ["a", "b"])
    #expect(root["b"]?.value == .string("ž"))
  }

  @Test func `lists nested too deep are refused`() throws {
    for depth in [65, 900, 20_000] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      #expect(throws: Diagnostic.self) { try YAMLDocument.parse(text, file: "f.yaml") }
    }
  }

  @Test func `a bomb of aliases is refused at once`() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let uses = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "? &a\(level) [\(uses)]\n: 1\n"
    }
    #expect(throws: Diagnostic.self) { try YAMLDocument.parse(text, file: "f.yaml") }
  }
}

struct Unexpected: Error {}
