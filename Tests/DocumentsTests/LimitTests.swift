import Testing

@testable import Documents

@Suite struct LimitTests {
  func limits(_ change: (inout ReadingLimits) -> Void) -> ReadingLimits {
    var limits = ReadingLimits()
    change(&limits)
    return limits
  }

  static let twoLines = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "id": "a", "properties": {"n": [1, 2]},
     "geometry": {"type": "LineString", "coordinates": [[0, 0], [1, 1], [2, 0]]}},
    {"type": "Feature", "id": "b", "properties": {"n": 3},
     "geometry": {"type": "MultiPoint", "coordinates": [[0, 0], [1, 1]]}}
    ]}
    """

  func message(_ limits: ReadingLimits) -> String {
    var tally = ReadingTally(limits)
    do {
      _ = try GeoJSONDocument.parse(Array(Self.twoLines.utf8), file: "f", tally: &tally)
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func `a file within its limits is read and counted`() throws {
    var tally = ReadingTally(
      limits {
        ($0.vertices, $0.features, $0.values, $0.depth) = (5, 2, 8, 3)
      })
    _ = try GeoJSONDocument.parse(Array(Self.twoLines.utf8), file: "f", tally: &tally)
    #expect((tally.vertices, tally.features, tally.values) == (5, 2, 8))
  }

  @Test func `one position, feature or value too many is one message with the option`() {
    #expect(
      message(limits { $0.vertices = 4 })
        == "f:5:67: up to here the atlas holds more than 4 positions; raise the limit of "
        + "positions, or simplify the data")
    #expect(
      message(limits { $0.features = 1 })
        == "f:4:1: up to here the atlas holds more than 1 features; raise the limit of "
        + "features, or simplify the data")
    #expect(
      message(limits { $0.values = 5 })
        == "f:4:27: up to here the atlas holds more than 5 values; raise the limit of "
        + "values, or simplify the data")
    #expect(
      message(limits { $0.depth = 1 })
        == "f:2:52: lists and maps lie in each other more than 1 deep; raise the limit of "
        + "depth")
  }

  @Test func `files are counted together`() throws {
    var tally = ReadingTally(limits { $0.vertices = 8 })
    let bytes = Array(Self.twoLines.utf8)
    _ = try GeoJSONDocument.parse(bytes, file: "a", tally: &tally)
    let problems = #expect(throws: Problems.self) {
      try GeoJSONDocument.parse(bytes, file: "b", tally: &tally)
    }
    #expect(problems?.diagnostics.count == 1 && problems?.diagnostics.first?.location?.file == "b")
  }

  @Test func `a YAML file with too many values is refused before it is taken apart`() {
    var tally = ReadingTally(limits { $0.values = 1000 })
    let text = "[" + String(repeating: "a,", count: 5000) + "a]"
    let diagnostic = #expect(throws: Diagnostic.self) {
      try YAMLDocument.parse(Array(text.utf8), file: "f", tally: &tally)
    }
    #expect(
      diagnostic?.description
        == "f: up to here the atlas holds more than 1000 values; raise the limit of values, "
        + "or simplify the data")
  }

  @Test func `a YAML file may have an eighth of the size of others`() {
    var tally = ReadingTally(limits { $0.fileSize = 800 })
    let text = "a: " + String(repeating: "x", count: 98)
    let diagnostic = #expect(throws: Diagnostic.self) {
      try YAMLDocument.parse(Array(text.utf8), file: "f", tally: &tally)
    }
    #expect(
      diagnostic?.description
        == "f: the file is too large for YAML: 101 bytes, and 100 are allowed; raise the limit of "
        + "a file's size: YAML may have an eighth of it")
    #expect(throws: Never.self) {
      try YAMLDocument.parse(Array(text.utf8.dropLast()), file: "f", tally: &tally)
    }
  }

  @Test func `values of several YAML files are counted together`() throws {
    var tally = ReadingTally(limits { $0.values = 8 })
    _ = try YAMLDocument.parse(Array("{a: 1, b: [2, 3]}".utf8), file: "f", tally: &tally)
    #expect(tally.values == 5)
    #expect(throws: Diagnostic.self) {
      try YAMLDocument.parse(Array("[1, 2, 3]".utf8), file: "g", tally: &tally)
    }
  }

  @Test(arguments: ["[[[a]]]", "{a: {b: {c: d}}}", "- - - a"])
  func `what lies too deep in a YAML file is refused`(text: String) {
    var tally = ReadingTally(limits { $0.depth = 2 })
    let diagnostic = #expect(throws: Diagnostic.self) {
      try YAMLDocument.parse(Array(text.utf8), file: "f", tally: &tally)
    }
    #expect(diagnostic?.hint == "raise the limit of depth")
  }

  @Test func `no message is longer than a screen`() {
    let name = String(repeating: "x", count: 100_000)
    let diagnostic = Diagnostic(name, subject: name, hint: name)
    #expect(diagnostic.description.count < 2200)
  }

  @Test func `directives of YAML by the thousand are refused before the library compares them`() {
    let text =
      (0..<100_000).map { "%TAG !t\($0)! tag:example.org,2000:\n" }.joined() + "---\na: 1\n"
    do {
      _ = try YAMLDocument.parse(text, file: "f")
      Issue.record("it was read")
    } catch {
      #expect(
        error.description
          == "f:17:1: the file has more than 16 directives (lines that begin with '%'); remove them: none "
          + "is needed here")
    }
    #expect(throws: Never.self) {
      _ = try YAMLDocument.parse("%YAML 1.2\n---\na: 50%\n", file: "f")
    }
  }
}
