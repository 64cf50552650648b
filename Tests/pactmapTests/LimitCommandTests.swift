import Foundation
import TestSupport
import Testing

/// The options that raise or lower the limits of what is read and drawn.
@Suite struct LimitCommandTests {
  let commands = Command()

  @Test(arguments: [
    ("--max-depth", "2", "lie in each other more than 2 deep"),
    ("--max-values", "20", "holds more than 20 values"),
    ("--max-vertices", "10", "holds more than 10 positions"),
    ("--max-features", "3", "holds more than 3 features"),
    ("--max-labels", "2", "and 2 are allowed"),
    ("--max-pixels", "1000", "and 1000 in all are allowed"),
  ])
  func `past a limit one message names the option, and nothing is written`(
    option: String, value: String, words: String
  ) throws {
    let (atlas, output) = try commands.scratch()
    let result = try commands.run([
      "render", "--atlas", atlas, "-o", output, "--format", "png", option, value,
    ])
    #expect(result.code == 1)
    #expect(result.errors.contains(words) && result.errors.contains(option), "\(result.errors)")
    if option != "--max-depth" {
      #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `a file larger than allowed is refused by its size and read when the limit is raised`()
    throws
  {
    let (atlas, _) = try commands.scratch()
    let file = atlas + "/geo/notes.yaml"
    try edit(file) { $0 += String(repeating: "# a long remark\n", count: 80_000) }
    let small = try commands.run(["list", "maps", "--atlas", atlas, "--max-file-size", "1"])
    #expect(small.code == 1)
    #expect(
      small.errors.contains("raise the limit of a file's size (--max-file-size)"), "\(small.errors)"
    )
    let large = try commands.run(["list", "maps", "--atlas", atlas, "--max-file-size", "16"])
    #expect(large.code == 0, "\(large.errors)")
  }

  @Test(arguments: [
    ["render"], ["list", "maps"], ["show", "tamar"], ["describe", "lobo"], ["labels", "lobo"],
    ["check"], ["verify", "/dev/null"],
  ])
  func `every command that reads an atlas takes the limits`(command: [String]) throws {
    let result = try commands.run(
      command + ["--atlas", Repository.fictional, "--max-features", "1"])
    #expect(result.code == 1)
    #expect(result.errors.contains("--max-features"), "\(result.errors)")
  }

  @Test(arguments: [
    ("--max-file-size", "0"), ("--max-file-size", "2000000"), ("--max-depth", "0"),
    ("--max-depth", "257"), ("--max-values", "0"), ("--max-vertices", "-1"),
    ("--max-features", "0"), ("--max-crossings", "0"), ("--max-labels", "0"),
    ("--max-pixels", "x"),
  ])
  func `a limit that is none is misuse`(option: String, value: String) throws {
    let result = try commands.run(["list", "maps", option, value])
    #expect(result.code == 64)
    #expect(result.errors.contains(option), "\(result.errors)")
  }
}
