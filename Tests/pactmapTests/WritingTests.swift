import Foundation
import TestSupport
import Testing

/// What is on the disk after the command, whatever happened.
@Suite struct WritingTests {
  let commands = Command()

  /// A folder with an older `lobo.svg`.
  func folderWithOldFile() throws -> String {
    let (_, output) = try commands.scratch()
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try "old".write(toFile: output + "/lobo.svg", atomically: true, encoding: .utf8)
    return output
  }

  func contents(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  func render(_ folder: String, before: String = "") throws -> (code: Int32, errors: String) {
    let script = "\(before) exec \"$0\" render lobo --atlas \"$1\" --format svg --output \"$2\""
    let outcome = try Program(path: "/bin/sh").run([
      "-c", script, Command.program.path, Repository.fictional, folder,
    ])
    return (outcome.code, outcome.errors)
  }

  @Test func `a full disk leaves the old file and nothing else`() throws {
    let folder = try folderWithOldFile()
    // A limit of 4 KiB on the size of a file: writing fails in the middle, as it does on a full disk.
    let result = try render(folder, before: "ulimit -f 8;")
    #expect(result.code == 2 && result.errors.contains("cannot write"), "\(result)")
    #expect(try contents(folder) == ["lobo.svg"])
    #expect(try String(contentsOfFile: folder + "/lobo.svg", encoding: .utf8) == "old")
  }

  @Test func `a folder with the file's name is left alone`() throws {
    let folder = try folderWithOldFile()
    try FileManager.default.removeItem(atPath: folder + "/lobo.svg")
    try FileManager.default.createDirectory(
      atPath: folder + "/lobo.svg", withIntermediateDirectories: true)
    let result = try render(folder)
    #expect(result.code == 2 && result.errors.contains("a folder has this name"), "\(result)")
    #expect(try contents(folder) == ["lobo.svg"])
  }

  @Test func `a file in place of the folder is left alone`() throws {
    let folder = try folderWithOldFile()
    // With the ending of a picture the name would be that of the file to write.
    try FileManager.default.moveItem(atPath: folder + "/lobo.svg", toPath: folder + "/lobo")
    let result = try render(folder + "/lobo")
    #expect(result.code == 2, "\(result)")
    #expect(try String(contentsOfFile: folder + "/lobo", encoding: .utf8) == "old")
  }

  @Test(arguments: [0.05, 0.4, 0.8, 1.2])
  func `a signal leaves a whole file and nothing else`(after seconds: Double) throws {
    let folder = try folderWithOldFile()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.program.path)
    process.arguments = [
      "render", "lobo", "--atlas", Repository.fictional, "--format", "svg", "--output", folder,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    process.terminate()
    process.waitUntilExit()
    #expect(try contents(folder) == ["lobo.svg"])
    let text = try String(contentsOfFile: folder + "/lobo.svg", encoding: .utf8)
    #expect(text == "old" || text.hasSuffix("</svg>\n"))
    let ended = (process.terminationReason, process.terminationStatus)
    #expect(ended == (.exit, 0) || ended == (.uncaughtSignal, SIGTERM), "\(ended)")
  }

  @Test func `a map goes to standard output whole`() throws {
    let result = try commands.run([
      "render", "lobo", "--atlas", Repository.fictional, "--format", "svg", "--output", "-",
    ])
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("<?xml") && result.output.hasSuffix("</svg>\n"))
    let two = try commands.run([
      "render", "lobo", "--atlas", Repository.fictional, "--format", "svg,pdf", "-o", "-",
    ])
    #expect(two.code == 64 && two.errors.contains("one --format"))
  }

  @Test(arguments: ["png", "svg", "print-svg", "pdf"])
  func `every place on earth gets the same bytes`(format: String) throws {
    func sum(_ environment: [String: String]) throws -> [UInt8] {
      let (_, output) = try commands.scratch()
      let result = try commands.run(
        [
          "render", "lobo", "--atlas", Repository.fictional, "--format", format, "--dpi", "72",
          "-o", output,
        ], environment: environment)
      try #require(result.code == 0, "\(result.errors)")
      let name = format == "print-svg" ? "print.svg" : format
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: output + "/lobo." + name)))
    }
    let here = try sum(["LC_ALL": "C", "TZ": "UTC"])
    #expect(here.count > 1000)
    #expect(try sum(["LC_ALL": "lt_LT.UTF-8", "TZ": "Asia/Kathmandu", "HOME": "/nowhere"]) == here)
  }

  @Test func `verify tells by its exit code`() throws {
    let (atlas, output) = try commands.scratch()
    _ = try commands.run([
      "render", "lobo", "--atlas", atlas, "--format", "svg", "-o", output,
    ])
    let current = try commands.run(["verify", output + "/lobo.svg", "--atlas", atlas])
    #expect(current.code == 0 && current.output.contains("lobo.svg: current"))
    try edit(atlas + "/maps/texts/en.yaml", "Garrisons", "Barracks")
    let outdated = try commands.run(["verify", output + "/lobo.svg", "--atlas", atlas])
    #expect(outdated.code == 1 && outdated.output.contains("outdated; the texts changed since"))
  }
}
