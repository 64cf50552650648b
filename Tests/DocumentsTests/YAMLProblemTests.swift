import Testing

@testable import Documents

/// What is wrong with a YAML file is said in words of this program, whatever the library calls it.
@Suite struct YAMLProblemTests {
  @Test(arguments: [
    ("a: - b\n", "1:4: an item of a list cannot stand here; begin it in a line of its own"),
    ("a: ? b\n", "1:4: a key cannot stand here; begin it in a line of its own"),
    ("a: b: c\n", "1:5: a colon with a value cannot stand here; put a text with ': ' in it in"),
    ("a: 1\nb\nc: 2\n", "3:1: the key in this line or above it has no colon; write 'key: value'"),
    (
      "a: 1\n- b\n",
      "2:1: here should stand a key, or the map should end (in the map that begins in line 1)"
    ),
    (
      "- a\nb: 1\n",
      "2:1: here should stand an item, or the list should end (in the list that begins"
    ),
    (
      "a: [1, 2\nb: 3\n",
      "2:2: ',' or ']' is missing here (in the list that begins in line 1); close"
    ),
    ("a: {b: 1\nc: [}\n", ":"),
    (
      "a: {b: 1, c: 2\n", ": ',' or '}' is missing here (in the map that begins in line 1); close"
    ),
    ("a: [,]\n", "1:5: a value is missing here; write one"),
    ("a\nb: 1\n  c\n", ":"),
    (
      "[a]\nb\n",
      "2:1: this belongs to no map and no list above it; indent it like its neighbours"
    ),
    ("a: |x\n  b\n", "1:5: only a comment may follow in this line"),
    ("a: &\n", ": a name is missing after '&' or '*'; put a text that starts with it in quotes"),
    ("a: *\n", ": a name is missing after '&' or '*'; put a text that starts with it in quotes"),
    ("a: @b\n", "1:4: no text can start with this; put a text that starts with it in quotes"),
    ("a: `b\n", "1:4: no text can start with this; put a text that starts with it in quotes"),
    (
      "a: 'b\n---\n",
      ": the document ends within a text in quotes (in the text that begins in line 1)"
    ),
    (
      "a: \"b\n",
      ": the file ends within a text in quotes (in the text that begins in line 1); close"
    ),
    ("a: \"\\q\"\n", ": a text in double quotes has a backslash that means nothing here"),
    ("a: \"\\uZZ\"\n", ": a text in double quotes has a backslash that means nothing here"),
    ("a: \"\\UFFFFFFFF\"\n", ": a text in double quotes has a backslash that means nothing here"),
    ("a: |0\n  b\n", ": a text after '|' or '>' is indented by one space at least"),
    ("a: !x!y b\n", ": tags (!name) are not used here; put a text that starts with it in quotes"),
    ("a: !<b\n", ": tags (!name) are not used here"),
    ("a: !%z b\n", ": tags (!name) are not used here"),
    (
      "%YAML x\n--- a\n", ": directives (%NAME) are not used here; put a text that starts with it"
    ),
    ("%YAML 1.1\n%YAML 1.1\n--- a\n", ": directives (%NAME) are not used here"),
    ("%\n", ": directives (%NAME) are not used here"), ("%a\n", ":"),
    ("a: \u{85}\u{9F}\n", ": the file holds a character that no text may hold; take it out"),
    ("a: \"b\"c\n", ":"), ("a: 'b' 'c'\n", ":"), ("a: [b]c\n", ":"), ("{a: 1}}\n", ":"),
    ("a: >\n\tb\n", ":"),
    ("? a\n? [b\n", ":"), ("a: [b: : c]\n", ":"), ("a: {b: c:d, e: : f}\n", ":"),
    ("- a\n -b\n- : - c\n", ":"),
  ])
  func `each fault of YAML is named with what to do`(text: String, expected: String) {
    let diagnostic = Result { try YAMLDocument.parse(text, file: "f.yaml") }
    guard case .failure(let error as Diagnostic) = diagnostic else {
      #expect(expected == ":", "it was read")
      return
    }
    #expect(error.description.hasPrefix("f.yaml"))
    #expect(error.description.contains(expected), "\(error)")
    for foreign in [
      "expected", "found", "scalar", "token", "context", "while", "indentation", "stream", "node",
    ] { #expect(!error.description.contains(foreign), "\(error)") }
  }

  @Test
  func
    `what lies deeper than anything may be read is refused in the same words, however it is written`()
  {
    let deep = ReadingLimits.deepest + 50
    let items = String(repeating: "- ", count: deep) + "a"
    let mixed = String(repeating: "- ", count: deep / 2) + String(repeating: "[", count: deep / 2)
    let lines = (0..<deep).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    for text in [String(repeating: "[", count: deep), items, mixed, lines] {
      let error = #expect(throws: Diagnostic.self) { try YAMLDocument.parse(text, file: "f.yaml") }
      #expect(error?.message == "lists and maps lie in each other more than 256 deep")
      #expect(error?.hint == "write them less deep: more is never read")
    }
  }

  @Test(arguments: [
    "? ? ? ? ? ? ? ? ? a", "{{{{{{{{{{a: b}}}}}}}}}}", "a: {? {? {? {? {? {? {? {? {? [b]}}}}}}}}}",
    "a: {b: c, {b: c, [d, {{{{{{{{e}}}}}}}}]}}",
    (0..<9).map { String(repeating: "  ", count: $0) + "?\n" }.joined()
      + String(repeating: " ", count: 18) + "a",
  ])
  func `lists and maps that are keys of each other are refused before they are read`(text: String) {
    // The time of the library grows with the power of their number.
    let deep = String(repeating: text + "\n", count: 40)
    let error = #expect(throws: Diagnostic.self) { try YAMLDocument.parse(deep, file: "f.yaml") }
    #expect(error?.message == "a key has to be a word, not a list or a map")
  }

  @Test func `braces in texts are no keys`() throws {
    let text = "a: '{{{{{{{{'\nb: see {c}, {d}, {e}\nc: [{a: 1}, {a: [{a: 2}, {a: 3}]}]\n"
    #expect(try YAMLDocument.parse(text, file: "f.yaml").entries.count == 3)
  }

  @Test func `a fault that no release of the library has had so far is told without its words`() {
    let problem = YAMLProblem("found a frob in a scalar")
    #expect(problem.message == "what stands here cannot be read as YAML")
    #expect(problem.hint == "check the file with another YAML reader")
  }
}

/// How deep a text may be is told before the library follows it, and sound texts pass however long they are.
@Suite struct YAMLNestingTests {
  private func excess(_ text: String, _ limit: Int) -> Int? {
    var nesting = YAMLNesting(Array(text.utf8), limit: limit)
    guard case .depth(let offset) = nesting.excess() else { return nil }
    return offset
  }

  @Test(arguments: [
    ("a:\n  b:\n    c: d", 3), ("a:\n- b\n- c: d\nd:\n- e", 3), ("- - - a", 3), ("- {a: [b]}", 3),
    ("a:\n  - b:\n      c\n  - d: [e]\n", 4), ("? ? a", 2), ("a: [\n  b,\n  c]", 3),
  ])
  func `it is no less deep than its lists and maps lie, and seldom deeper`(text: String, depth: Int)
  {
    #expect(excess(text, depth) == nil)
    #expect(excess(text, depth - 2) != nil)
  }

  @Test func `what lies side by side is not deep`() {
    let lists = String(repeating: "- [a, {b: c}]\n", count: 2000)
    let maps = (0..<2000).map { "k\($0):\n  - a: {b: c}\n    d:\n    - e\n" }.joined()
    let closed = String(repeating: "- ']]}}'\n- \"don't [\"\n- [a]]\n", count: 200)
    #expect(excess(lists, 4) == nil && excess(maps, 6) == nil && excess(closed, 256) == nil)
  }

  @Test func `the place is that of the first sign that is too deep`() {
    #expect(excess("[[[[", 3) == 3)
    #expect(excess("a:\n - - - b", 3) == 10)
  }
}
