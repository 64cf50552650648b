import Foundation
import TestSupport
import Testing

/// Languages, names and days on the command line.
@Suite struct LanguageCommandTests {
  let commands = Command()

  private func render(_ arguments: [String]) throws -> (Program.Outcome, files: [String]) {
    let output = try commands.scratch().output
    let result = try commands.run(
      ["render", "--atlas", Repository.fictional, "--format", "svg", "--output", output]
        + arguments)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
    return (result, files.sorted())
  }

  @Test func `a map is drawn in each language asked for`() throws {
    let (result, files) = try render(["--lang", "en,es"])
    #expect(result.code == 0, "\(result.errors)")
    #expect(files == ["lobo.es.svg", "lobo.svg"])
  }

  @Test func `the day stands in the file name`() throws {
    let (_, day) = try render(["--date", "1901-05-20", "--lang", "es"])
    #expect(day == ["lobo.es.1901-05-20.svg"])
    let (_, period) = try render(["--period", "1901-04-01..1901-04-20"])
    #expect(period == ["lobo.1901-04-01_1901-04-20.svg"])
  }

  @Test(arguments: [
    (["--lang", "xx"], 1, "unknown language 'xx'; there is de, en, es, et, fr, lt, lv, pl, ru"),
    (["--lang", "en,en"], 64, "each once"),
    (["--names", "de"], 1, "unknown language of names 'de'"),
    (["--period", "1901-06-01..1901-04-01"], 64, "ends before it starts; swap the two days"),
    (["--period", "1901-06-01"], 64, "write two days as"),
    (["--date", "1901-02-30"], 64, "'1901-02-30' is invalid"),
  ])
  func `a bad request is answered with what there is`(
    _ arguments: [String], _ code: Int32, _ words: String
  ) throws {
    let (result, files) = try render(arguments)
    #expect(result.code == code && files == [])
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func `a map is described in a language and on a day`() throws {
    let result = try commands.run([
      "describe", "lobo", "--atlas", Repository.fictional, "--lang", "es", "--date", "1901-05-20",
    ])
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("aún por llegar"))
    #expect(result.output.contains("1901."))
  }

  @Test func `a brief description holds the map and its bases`() throws {
    let arguments = ["describe", "lobo", "--atlas", Repository.fictional]
    let (whole, brief) = try (commands.run(arguments), commands.run(arguments + ["--brief"]))
    #expect(whole.output.contains("signed on") && !brief.output.contains("signed on"))
    #expect(brief.output.contains("– Puerto Lobo: army base, granted"))
  }

  @Test func `the drawing carries its description`() throws {
    let output = try commands.scratch().output
    _ = try commands.run([
      "render", "--atlas", Repository.fictional, "--format", "svg", "--output", output,
      "--lang", "es",
    ])
    let drawing = try String(contentsOfFile: output + "/lobo.es.svg", encoding: .utf8)
    let description = try commands.run([
      "describe", "lobo", "--atlas", Repository.fictional, "--lang", "es",
    ])
    let first = try #require(description.output.split(separator: "\n").first)
    #expect(drawing.contains(#"<desc id="lobo-es-desc">\#(first)"#))
    #expect(drawing.contains(#"lang="es""#))
  }
}
