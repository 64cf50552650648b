import Foundation
import TestSupport
import Testing

/// Every way to misuse an option of the command, with the message and the exit code.
@Suite struct OptionTests {
  struct Misuse: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let code: Int32
    let says: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ line: String, _ code: Int32, _ says: String...) {
      arguments = line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
      (self.code, self.says) = (code, says)
    }
  }

  static let misuses = [
    Misuse("paint", 64, "there is no command 'paint'; there is new, import, render, list, show"),
    Misuse("rendr lobo", 64, "there is no command 'rendr'; did you mean 'render'?"),
    Misuse("help rendr", 64, "there is no command 'rendr'; did you mean 'render'?"),
    Misuse("halp", 64, "there is no command 'halp'; did you mean 'help'?"),
    Misuse(
      "help paint", 64, "there is no command 'paint'; there is new, import, render, list, show"),
    Misuse("render --nonsense", 64, "Unknown option '--nonsense'"),
    Misuse("render nowhere", 1, "unknown map 'nowhere'; there is lobo"),
    Misuse("render lob", 1, "unknown map 'lob'; did you mean 'lobo'?"),
    Misuse("render lobo --all", 64, "--all takes no names of maps"),
    Misuse("render --style plaine", 1, "unknown style 'plaine'; did you mean 'plain'?"),
    Misuse("render --style", 64, "Missing value for '--style"),
    Misuse("render --page A9", 64, "'A9' is no size of paper; name A5, A4"),
    Misuse("render --page A4-askew", 64, "'A4-askew' is no size of paper"),
    Misuse("render --page 10x10", 64, "from 50 to 2000 millimetres as 210x148"),
    Misuse("render --page 3000x100", 64, "'3000x100' is no size of paper"),
    Misuse("render --page nanxnan", 64, "'nanxnan' is no size of paper"),
    Misuse("render --layers=coast,-rivers", 64, "mixes layers to draw with layers to leave out"),
    Misuse("render --layers=coast,", 64, "write land,coast or -rivers,-graticule"),
    Misuse("render --layers=cost", 1, "has no layer 'cost'; did you mean 'coast'?"),
    Misuse(
      "render --lang xx", 1, "unknown language 'xx'; there is de, en, es, et, fr, lt, lv, pl, ru"),
    Misuse("render --lang en,en", 64, "--lang takes languages separated by commas, each once"),
    Misuse("render --lang ,", 64, "--lang takes languages separated by commas"),
    Misuse("render --names xx", 1, "unknown language of names 'xx'"),
    Misuse(
      "render --date 1901-02-30", 64, "'1901-02-30' is no day, or is not written as one; write"),
    Misuse("render --date yesterday", 64, "'yesterday' is no day, or is not written as one"),
    Misuse("render --period 1901-05-02", 64, "is not a period; write two days as"),
    Misuse(
      "render --period 1901-05-02..1901-05-01", 64, "ends before it starts; swap the two days"),
    Misuse("render --format gif", 64, "'gif' is none of the formats png, svg, print-svg, pdf"),
    Misuse("render --format png,", 64, "'' is none of the formats png"),
    Misuse("render --format png,png", 64, "a format stands twice"),
    Misuse("render --output ''", 64, "the name of the folder is empty; write . for this one"),
    Misuse("render --output", 64, "Missing value for '--output"),
    Misuse("render --fonts ''", 64, "the name of the folder is empty"),
    Misuse("render --atlas ''", 64, "the name of the folder is empty"),
    Misuse("render --dpi 9.9", 64, "'9.9' is not a number from 10 to 2400"),
    Misuse("render --dpi 2401", 64, "'2401' is not a number from 10 to 2400"),
    Misuse("render --dpi many", 64, "'many' is not a number from 10 to 2400"),
    Misuse("render --dpi nan", 64, "'nan' is not a number from 10 to 2400"),
    Misuse("render --dpi=-300", 64, "'-300' is not a number from 10 to 2400"),
    Misuse("render --text bold", 64, "'embedded', 'live' or 'outlines'"),
    Misuse("render --bleed 21", 64, "'21' is not a number of millimetres from 0 to 20"),
    Misuse("render --bleed=-1", 64, "'-1' is not a number of millimetres from 0 to 20"),
    Misuse("render --bleed inf", 64, "'inf' is not a number of millimetres from 0 to 20"),
    Misuse("render --jobs 0", 64, "'0' is not a whole number from 1 to 64"),
    Misuse("render --jobs 1.5", 64, "'1.5' is not a whole number from 1 to 64"),
    Misuse("render --output -", 64, "'--output -' takes one map, one --format and one --lang"),
    Misuse("render lobo --format svg --lang en,es --output -", 64, "'--output -' takes one map"),
    Misuse(
      "render lobo --format svg --output - --skip-current", 64, "'--skip-current' looks at files"),
    Misuse("render --fonts x --skip-current", 64, "neither '--output -' nor --fonts"),
    Misuse("render --transparent=yes", 64, "'--transparent' does not take any value"),
    Misuse(
      "render --format png --page A0 --dpi 2400", 1, "and 1000000000 in all are allowed",
      "raise the limit of pixels (--max-pixels)"),
    Misuse(
      "render --format png --page A0 --dpi 2400 --max-pixels 99999999999", 1, "is too large",
      "lower the resolution (--dpi)"),
    Misuse("render --max-pixels 0", 64, "--max-pixels takes a number from 1 on"),
    Misuse("render --max-labels 0", 64, "--max-labels takes a number from 1 on"),
    Misuse("render --max-labels 1", 1, "--max-labels"),
    Misuse("list bases --max-file-size 0", 64, "--max-file-size takes megabytes from 1 to 1000000"),
    Misuse("list bases --max-depth 0", 64, "--max-depth takes a number from 1 to"),
    Misuse("list bases --max-depth 1", 1, "--max-depth"),
    Misuse("list bases --max-values 3", 1, "--max-values"),
    Misuse("list bases --max-values=-1", 64, "--max-values takes a number from 1 on"),
    Misuse("list bases --max-vertices 3", 1, "--max-vertices"),
    Misuse("list bases --max-vertices many", 64, "'many' is"),
    Misuse("render --max-crossings 0", 64, "--max-crossings takes a number from 1 on"),
    Misuse("list bases --max-features 3", 1, "--max-features"),
    Misuse("list bases --max-features 0", 64, "--max-features takes a number from 1 on"),
    Misuse("list", 64, "Missing expected argument '<what>'"),
    Misuse("list rivers", 64, "'maps', 'treaties', 'places' or 'bases'"),
    Misuse("show", 64, "Missing expected argument '<id>'"),
    Misuse("show puerto-loba", 1, "nothing in geo/ has the id 'puerto-loba'", "puerto-lobo"),
    Misuse("show puerto-lobo --date x", 64, "'x' is no day, or is not written as one"),
    Misuse("describe", 64, "Missing expected argument '<map>'"),
    Misuse("describe nowhere", 1, "unknown map 'nowhere'"),
    Misuse(
      "describe lobo --lang xx", 1,
      "unknown language 'xx'; there is de, en, es, et, fr, lt, lv, pl, ru"),
    Misuse("describe lobo --date x", 64, "'x' is no day, or is not written as one"),
    Misuse("labels", 64, "Missing expected argument '<map>'"),
    Misuse("labels nowhere", 1, "unknown map 'nowhere'"),
    Misuse("labels lobo --format yaml", 64, "'text' and 'json'"),
    Misuse("check --format yaml", 64, "'text' and 'json'"),
    Misuse("check lobo", 64, "Unexpected argument 'lobo'"),
    Misuse("verify", 64, "Missing expected argument '<files> ...'"),
    Misuse("verify /nowhere", 1, "/nowhere: there is no such file"),
    Misuse("verify /", 1, "/: this is a folder, not a file"),
    Misuse("verify /dev/null", 1, "/dev/null: this is no ordinary file"),
    Misuse("verify /etc/passwd", 1, "does not say what it was made from; only files that"),
  ]

  @Test(arguments: misuses)
  func `a misuse is answered with what is wrong and what is allowed, and nothing is written`(
    _ misuse: Misuse
  ) throws {
    let commands = Command()
    let folder = try Scratch.folder()
    let needsAtlas =
      !["paint", "help"].contains(misuse.arguments[0]) && !misuse.arguments.contains("--atlas")
    let atlas = needsAtlas ? ["--atlas", Repository.fictional] : []
    let result = try commands.run(misuse.arguments + atlas, in: folder)
    #expect(result.code == misuse.code, "\(result.errors)")
    for words in misuse.says { #expect(result.errors.contains(words), "\(result.errors)") }
    #expect(try Self.files(in: folder).isEmpty)
  }

  @Test func `the table of misuses names every option of every command`() throws {
    let commands = Command()
    for command in ["render", "list", "show", "describe", "labels", "check", "verify"] {
      let help = try commands.run([command, "--help"]).output
      let options = Set(help.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
      let said = Self.misuses.flatMap(\.arguments).map { String($0.prefix { $0 != "=" }) }
      // Flags without a value, and options that every command has.
      let harmless: Set = [
        "--help", "--version", "--verbose", "--brief", "--quick", "--world-file", "--timings",
        "--layers",
      ]
      let missing = options.subtracting(said).subtracting(harmless)
      #expect(missing.isEmpty, "\(command): \(missing.sorted())")
    }
    #expect(Self.misuses.count >= 60)
  }

  /// All files below a folder.
  static func files(in folder: String) throws -> [String] {
    let walk = try #require(FileManager.default.enumerator(atPath: folder))
    return walk.compactMap { $0 as? String }.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}
