import TestSupport
import Testing

/// How tests are written, so that a report of theirs reads as a list of what Pactmap does.
@Suite struct TestStyleTests {
  /// The Swift files of all test targets, without comments and literals of several lines.
  static let files = Repository.swiftFiles(in: "Tests").map { file in
    (
      name: file.name,
      text: file.text.replacing(/(?s)"""(.*?)"""/, with: "").replacing(/\/\/[^\n]*/, with: "")
    )
  }

  /// Proper names with which a sentence may begin. Any other sentence begins with a small letter.
  static let names: Set = ["Ezere", "Inkscape", "Lithuania", "Lithuanian", "Vilnius", "Windows"]

  /// What keeps a name from being a sentence that says a behaviour; nil when nothing does.
  static func flaw(of name: Substring) -> String? {
    let words = name.split(separator: " ")
    if words.count < 3 { return "it has fewer than three words" }
    if words.joined(separator: " ") != name { return "it has spaces that separate no words" }
    if let last = name.last, ".!?:;,".contains(last) { return "it ends with a mark" }
    guard let first = words.first?.prefix(while: \.isLetter), first.first?.isUppercase == true
    else { return nil }
    let isShort = first.count > 1 && first.allSatisfy(\.isUppercase)
    return isShort || names.contains(String(first)) ? nil : "it begins with a capital letter"
  }

  /// The attribute `@Test` with what stands between it and the name of its function.
  private static func tests(in text: String) -> [(attribute: Substring, name: Substring)] {
    text.matches(of: /@Test\b(.*?)\bfunc\s+(`[^`]*`|\w+)/.dotMatchesNewlines()).map { ($0.1, $0.2) }
  }

  @Test func `every test is named by a sentence between backticks, and by nothing else`() {
    var count = 0
    for file in Self.files where file.name != "pactmapTests/TestStyleTests.swift" {
      for test in Self.tests(in: file.text) {
        count += 1
        #expect(test.name.hasPrefix("`"), "\(file.name): \(test.name) is no sentence")
        #expect(
          !test.attribute.contains(/^\(\s*"/), "\(file.name): \(test.name) has a second name")
        let flaw = Self.flaw(of: test.name.dropFirst().dropLast())
        #expect(flaw == nil, "\(file.name): \(test.name): \(flaw ?? "")")
      }
    }
    #expect(count > 1000)
  }

  @Test(arguments: [
    ("map drawn", "fewer"), ("A map is drawn", "capital"), ("a map is drawn.", "mark"),
    ("a map  is drawn", "spaces"), ("PNGs are drawn alike", "capital"),
  ])
  func `a name that is no sentence is found`(name: Substring, reason: String) {
    #expect(Self.flaw(of: name)?.contains(reason) == true)
  }

  @Test func `every suite bears the name of its type alone, which ends with Tests`() {
    var count = 0
    for file in Self.files where file.name != "pactmapTests/TestStyleTests.swift" {
      for suite in file.text.matches(of: /@Suite\s*(\(\s*")?[^{]*?\bstruct (\w+)/) {
        count += 1
        #expect(suite.1 == nil, "\(file.name): \(suite.2) has a second name")
        #expect(suite.2.hasSuffix("Tests"), "\(file.name): \(suite.2)")
      }
      #expect(
        file.text.matches(of: /@Suite\b/).count
          == file.text.matches(of: /\bstruct \w+Tests\b/).count)
    }
    #expect(count > 190)
  }

  /// One folder that goes with the process, one way to run programs, one generator of numbers.
  @Test func `what several targets need stands in TestSupport alone`() {
    let ours = ["temporaryDirectory", "#filePath", "RandomNumberGenerator"]
    for file in Self.files
    where !file.name.hasPrefix("TestSupport/") && !file.name.hasSuffix("TestStyleTests.swift") {
      for word in ours { #expect(!file.text.contains(word), "\(file.name) has '\(word)'") }
    }
  }

  @Test func `TestSupport rests on Geometry and Documents, and no program rests on it`() throws {
    for file in Repository.swiftFiles(in: "Tests/TestSupport") {
      for line in file.text.matches(of: /(?m)^import (\w+)/) {
        #expect(["Foundation", "Geometry", "Documents"].contains(line.1), "\(file.name)")
      }
    }
    for folder in ["Sources", "Benchmarks", "Fuzz"] {
      for file in Repository.swiftFiles(in: folder) {
        #expect(!file.text.contains("import TestSupport"), "\(folder)/\(file.name)")
      }
    }
  }
}
