import Documents
import Foundation
import Testing

@testable import MapSpec

/// For every rule of map descriptions, styles and texts, a file that breaks it.
@Suite struct MistakeTests {
  func good(_ file: Mistake.File) throws -> String {
    switch file {
    case .map: MapDescriptionTests.good
    case .style: try String(contentsOfFile: StyleTests.path, encoding: .utf8)
    case .texts: Mistake.goodTexts
    }
  }

  func messages(_ file: Mistake.File, _ text: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    _ = collect(into: &problems) {
      let document = try YAMLDocument.parse(text, file: "f.yaml")
      switch file {
      case .map: _ = try MapDescription(reading: document)
      case .style: _ = try Style(reading: document)
      case .texts: _ = try Texts(reading: document, language: "en")
      }
    }
    return problems
  }

  @Test(arguments: Mistake.all)
  func `each mistake is named at its line with what is allowed`(mistake: Mistake) throws {
    let text = try good(mistake.file)
    let place = try #require(text.range(of: mistake.old), "the text is not there")
    let found = messages(mistake.file, text.replacingCharacters(in: place, with: mistake.new))
    let first = try #require(found.first)
    let said = first.hint.map { "\(first.message); \($0)" } ?? first.message
    #expect(said == mistake.says)
    let changed = text[..<place.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    // A message about a whole map or style points to its first key or its heading.
    let isWhole = said.contains("is missing") || said.contains(" lacks ")
    #expect(isWhole || first.location?.line == changed.count + mistake.line, "\(first)")
    #expect(first.location?.line != nil)
  }

  @Test func `the tables hold a bad input for every rule`() { #expect(Mistake.all.count >= 95) }

  @Test(arguments: [Mistake.File.map, .style, .texts])
  func `what the tables change is sound before`(file: Mistake.File) throws {
    #expect(messages(file, try good(file)) == [])
  }
}
