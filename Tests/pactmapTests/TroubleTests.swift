import Foundation
import TestSupport
import Testing

/// When the command lacks something that it needs, it says so and never ends as if all were well.
@Suite struct TroubleTests {
  let commands = Command()

  /// Runs the command by a line of the shell, which refers to it and its arguments as `"$0" "$@"`.
  private func run(_ line: String, by shell: String) throws -> Program.Outcome {
    let words = line.split(separator: " ").map(String.init)
    return try commands.run(words, under: ["/bin/sh", "-c", shell])
  }

  @Test(arguments: [
    "--help", "--version", "--version --verbose", "help render", "render --help", "list maps",
    "list bases", "check", "check --format json", "describe lobo", "labels lobo",
    "labels lobo --format json", "show puerto-lobo", "render lobo --format svg",
    "render lobo --format svg -o -", "--generate-completion-script bash",
  ])
  func `output that is lost is no success`(line: String) throws {
    let (atlas, output) = try commands.scratch()
    let isCommand = !line.hasPrefix("-") && !line.contains("help")
    let folder = line.hasPrefix("render lobo") && !line.hasSuffix(" -") ? " -o \(output)" : ""
    let whole = line + folder + (isCommand ? " --atlas \(atlas)" : "")
    for shell in [#"exec "$0" "$@" >/dev/full"#, #"exec "$0" "$@" >&-"#] {
      let result = try run(whole, by: shell)
      #expect(result.code == 2, "\(result)")
      #expect(result.errors.contains("standard output: cannot write: "), "\(result.errors)")
    }
  }

  @Test func `a report of errors that is lost is told`() throws {
    let (atlas, output) = try commands.scratch()
    _ = try commands.run(["render", "lobo", "--atlas", atlas, "--format", "svg", "-o", output])
    try edit(atlas + "/geo/garrisons.yaml", "men: 1200", "men: 1300")
    let verify = "verify \(output)/lobo.svg --atlas \(atlas)"
    #expect(try run(verify, by: #"exec "$0" "$@""#).code == 1)
    #expect(try run(verify, by: #"exec "$0" "$@" >/dev/full"#).code == 2)
  }

  @Test(arguments: [
    "render lobo --format svg -o BAD --atlas ATLAS", "render lobo --format svg --output=BAD",
    "render lobo --format svg -o /nowhere --atlas BAD", "verify BAD --atlas ATLAS",
    "render lobo --format svg -o /nowhere --fonts BAD --atlas ATLAS", "list maps --atlas BAD",
  ])
  func `bytes that are no text name no other file`(line: String) throws {
    let (atlas, output) = try commands.scratch()
    let folder = URL(fileURLWithPath: output).deletingLastPathComponent().path
    let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let shell =
      #"bad=$(printf 'out\377'); cd "$1"; exec "$0" "#
      + line.replacing("BAD", with: "$bad")
      .split(separator: " ").map { "\"\($0)\"" }.joined(separator: " ")
      .replacing("ATLAS", with: atlas)
    let result = try commands.run([folder], under: ["/bin/sh", "-c", shell])
    #expect(result.code == 64, "\(result)")
    #expect(result.errors.contains("holds bytes that are no UTF-8; give the file or folder"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
  }

  @Test(arguments: [
    ("check", 1, "the folder in which the command runs is not there any more"),
    ("list maps", 1, "name the folder of the atlas (--atlas)"),
    ("render lobo -o /nowhere", 1, "the folder in which the command runs"),
    ("list maps --atlas x", 1, "no atlas here"), ("list maps --atlas ../..", 1, "no atlas here"),
    ("list maps --atlas ATLAS", 0, ""), ("describe lobo --atlas ATLAS", 0, ""),
    ("verify lobo.svg --atlas ATLAS", 1, "there is no such file"),
    ("render lobo --format svg -o out --atlas ATLAS", 2, "No such file or directory"),
    ("render lobo --format svg -o . --atlas ATLAS", 2, "No such file or directory"),
    ("render lobo --format svg -o OUT --atlas ATLAS", 0, ""),
    ("render lobo --format svg -o OUT --fonts x --atlas ATLAS", 2, "x: cannot write"),
  ])
  func `a folder that was deleted is no place to look from`(line: String, code: Int32, says: String)
    throws
  {
    let (atlas, output) = try commands.scratch()
    let gone = output + "-gone"
    try FileManager.default.createDirectory(atPath: gone, withIntermediateDirectories: true)
    let words = line.replacing("ATLAS", with: atlas).replacing("OUT", with: output)
    let result = try run(
      words, by: #"cd "\#(gone)" && rmdir "\#(gone)" && exec timeout 60 "$0" "$@""#)
    #expect(result.code == code, "\(result)")
    #expect(says.isEmpty ? result.errors.isEmpty : result.errors.contains(says), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: gone))
  }

  @Test func `a folder with a name that is no text is not taken for another`() throws {
    let (atlas, output) = try commands.scratch()
    let folder = URL(fileURLWithPath: output).deletingLastPathComponent().path
    let shell = #"cd "\#(folder)" && mkdir "$(printf 'o\377')" && cd o* && exec "$0" "$@""#
    let drawn = try run("render lobo --format svg -o in --atlas \(atlas)", by: shell)
    #expect(drawn.code == 0, "\(drawn.errors)")
    let found = try run(
      "x", by: #"cat "\#(folder)"/o*/in/lobo.svg | tail -c 7; ls "\#(folder)" | wc -l"#)
    // The folder alone.
    #expect(found.output == "</svg>\n1\n", "\(found.output)")
    let sought = try run("list maps", by: #"cd "\#(folder)"/o* && exec "$0" "$@""#)
    #expect(sought.code == 1 && sought.errors.contains("is no UTF-8"), "\(sought)")
  }

  @Test func `too little memory is told`() throws {
    // The limit, in kilobytes, is a little more than the program itself takes.
    let result = try run(
      "list maps --atlas \(Repository.fictional)",
      by: #"ulimit -v 130000 && exec timeout 60 "$0" "$@""#)
    #expect(result.code == 1, "\(result)")
    #expect(result.errors.contains("there is too little memory: 80 MB more are needed"))
  }

  /// It runs out in another place each time.
  @Test(arguments: Array(stride(from: 150, through: 260, by: 10)))
  func `memory that runs out on the way is told`(megabytes: Int) throws {
    let (atlas, output) = try commands.scratch()
    let result = try run(
      "render lobo --format svg,png --dpi 72 --atlas \(atlas) -o \(output)",
      by: "ulimit -v \(megabytes << 10) && exec timeout 60 \"$0\" \"$@\"")
    #expect(result.code == 0 || result.code == 1, "\(result)")
    let told = ["too little memory", "not enough memory"].contains(where: result.errors.contains)
    #expect(result.code == 0 || told, "\(result.errors)")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends the command as it ends others`(number: Int32) throws {
    let (_, output) = try commands.scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.program.path)
    process.arguments = [
      "render", "lobo", "--atlas", Repository.fictional, "--format", "png", "--dpi", "2000",
      "--output", output,
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    // The folder is made when the drawing begins to be written.
    let end = Date() + 60
    while !FileManager.default.fileExists(atPath: output), Date() < end, process.isRunning {
      Thread.sleep(forTimeInterval: 0.01)
    }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == number)
    #expect(try FileManager.default.contentsOfDirectory(atPath: output) == [])
  }
}
