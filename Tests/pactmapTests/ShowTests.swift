import Foundation
import TestSupport
import Testing

@testable import pactmap

/// `pactmap show` and `pactmap check --format json` as a user runs them.
@Suite struct ShowTests {
  let commands = Command()

  func run(_ arguments: String...) throws -> Program.Outcome {
    try commands.run(arguments + ["--atlas", Repository.fictional])
  }

  @Test func `a place tells its men, its distances and its sources`() throws {
    let result = try run("show", "puerto-lobo")
    #expect(result.code == 0, "\(result.errors)")
    for text in ["1\u{202f}200 men", "Aurelia", "about 900 men [survey]", "gazette: ", "n1: "] {
      #expect(result.output.contains(text), "\(text) in \(result.output)")
    }
  }

  @Test func `the day that is asked for is printed`() throws {
    let result = try run("show", "cerro-alto", "--date", "1901-05-01")
    #expect(result.output.contains("on 1901-05-01"), "\(result.output)")
    #expect(result.output.contains("km to Puerto Lobo (puerto-lobo), the capital"))
  }

  @Test func `an unknown id is answered with the nearest one`() throws {
    let result = try run("show", "puerto-loba")
    #expect(result.code == 1 && result.output.isEmpty)
    #expect(result.errors.contains("did you mean 'puerto-lobo'?"), "\(result.errors)")
  }

  @Test(arguments: [["show", "puerto-lobo"], ["list", "places"], ["describe", "lobo"]])
  func `a language that nothing speaks is answered with those that there are`(_ words: [String])
    throws
  {
    let result = try commands.run(words + ["--lang", "xx", "--atlas", Repository.fictional])
    #expect(result.code == 1 && result.output.isEmpty)
    #expect(
      result.errors.contains("unknown language 'xx'; there is de, en, es, et, fr, lt, lv, pl, ru"),
      "\(result.errors)")
  }

  @Test func `texts stand in a column, names in the language asked for`() throws {
    let atlas = Repository.path
    let result = try commands.run(["show", "riga", "--lang", "et", "--atlas", atlas])
    let lines = result.output.split(separator: "\n").prefix(4)
    #expect(lines.first?.hasPrefix("koht riga · ") == true, "\(result.output)")
    let columns = lines.dropFirst().map { line in
      line.dropFirst(2).drop { $0 != " " }.drop { $0 == " " }.startIndex.utf16Offset(in: line)
    }
    #expect(Set(columns).count == 1, "\(lines)")
    let table = try commands.run(["list", "places", "--lang", "et", "--atlas", atlas])
    #expect(table.output.hasPrefix("id ") && table.output.contains("  Riia\n"))
  }

  @Test func `a day that the calendar lacks is misuse`() throws {
    #expect(try run("show", "vado", "--date", "1901-02-30").code == 64)
  }

  struct Report: Decodable {
    struct Entry: Decodable {
      var severity: String
      var file: String?
      var line: Int?
      var column: Int?
      var feature: String?
      var message: String
      var hint: String?
    }
    var errors: Int
    var warnings: Int
    var problems: [Entry]
  }

  func report(_ outcome: Program.Outcome) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
  }

  @Test func `a sound atlas gives a report without problems`() throws {
    let result = try run("check", "--format", "json")
    let found = try report(result)
    #expect(result.code == 0 && found.errors == 0 && found.problems.count == found.warnings)
  }

  @Test func `a mistake stands in the report with its place, feature and hint`() throws {
    let (atlas, _) = try commands.scratch()
    try edit(atlas + "/geo/garrisons.yaml", "men: 1200", "mne: 1200")
    let result = try commands.run(["check", "--format", "json", "--atlas", atlas])
    let found = try report(result)
    #expect(result.code == 1 && result.errors.isEmpty && found.errors == 1)
    let problem = try #require(found.problems.first)
    #expect(problem.file?.hasSuffix("geo/garrisons.yaml") == true)
    #expect(problem.line == 5 && problem.column == 5 && problem.feature == "lobo-garrison")
    #expect(problem.severity == "error" && problem.message == "unknown key 'mne'")
    #expect(problem.hint == "did you mean 'men'?")
  }

  @Test func `text and JSON tell the same`() throws {
    let (atlas, _) = try commands.scratch()
    try edit(atlas + "/geo/treaties.yaml", "limit: 2000", "limit: 900")
    let text = try commands.run(["check", "--atlas", atlas])
    let found = try report(commands.run(["check", "--format", "json", "--atlas", atlas]))
    #expect(text.code == 0 && found.errors == 0 && found.warnings > 0)
    for problem in found.problems { #expect(text.output.contains(problem.message)) }
  }

  @Test func `a folder that is no atlas is a problem too`() throws {
    let result = try commands.run(["check", "--format", "json", "--atlas", "/"])
    #expect(try report(result).errors == 1 && result.code == 1)
  }

  @Test func `long lines break at spaces under their column`() {
    let line = "  label  one two three four five six seven eight"
    #expect(
      line.wrapped(to: 32) == [
        "  label  one two three four five", "         six seven eight",
      ])
    #expect("short".wrapped(to: 32) == ["short"])
    #expect("  a  word".wrapped(to: 3) == ["  a  word"])
  }
}
