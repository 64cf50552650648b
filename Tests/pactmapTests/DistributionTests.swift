import Foundation
import TestSupport
import Testing

/// The folder that `make dist-local` makes, as far as it can be tried without a bare system. `Tests/dist/try-clean-root`
/// tries it in one.
@Suite(.enabled(if: Distribution.isPossible)) struct DistributionTests {
  @Test func `every library that a program or library names is carried along or the C library's`()
    throws
  {
    let folder = try Distribution.made.get()
    let libraries = try names(in: folder + "/lib")
    // The loader and what else belongs to the C library.
    let system: Set = [
      "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libc.so.6", "libm.so.6", "libdl.so.2",
      "libpthread.so.0", "libresolv.so.2", "librt.so.1",
    ]
    #expect(libraries.contains("libcairo.so.2") && libraries.contains("libproj.so.25"))
    #expect(libraries.isDisjoint(with: system))
    for file in ["bin/pactmap"] + libraries.sorted().map({ "lib/" + $0 }) {
      let table = try #require(Program("readelf")).run(["-d", folder + "/" + file]).output
      for match in table.matches(of: /\(NEEDED\).*\[(.*)\]/) {
        let name = String(match.1)
        #expect(libraries.contains(name) || system.contains(name), "\(file) needs \(name)")
      }
    }
  }

  /// A RUNPATH would hold neither for the libraries of libraries nor for PROJ, which is loaded by its name.
  @Test func `the program looks for libraries in the folder first, and PROJ for its data`() throws {
    let folder = try Distribution.made.get()
    let table = try #require(Program("readelf")).run(["-d", folder + "/bin/pactmap"]).output
    #expect(table.contains(/\(RPATH\).*\[\$ORIGIN\/..\/lib\]/))
    #expect(!table.contains("(RUNPATH)"))
    #expect(try names(in: folder + "/share/proj").contains("proj.db"))
    #expect(
      try names(in: folder + "/share/fonts").isSuperset(of: [
        "LinLibertine_R.otf", "LinBiolinum_R.otf",
      ]))
  }

  @Test func `each package that is carried along has its licence and its place in the notices`()
    throws
  {
    let folder = try Distribution.made.get()
    let notices = try String(contentsOfFile: folder + "/NOTICES.txt", encoding: .utf8)
    let lines = notices.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let licences = try names(in: folder + "/licences")
    let header = try #require(lines.firstIndex { $0.first == "PACKAGE" })
    let packages = lines[(header + 1)...]
    #expect(packages.contains { $0[0] == "proj-data" })
    #expect(packages.contains { $0[0] == "fonts-linuxlibertine" })
    for package in packages {
      #expect(licences.contains(package[0] + ".txt"), "\(package)")
      #expect(package.count >= 4, "\(package)")
    }
    let named = Set(packages.flatMap { $0.dropFirst(4) })
    let debian = try names(in: folder + "/lib").filter { file in
      // A program of the tests finds Swift's own libraries beside it; a released one contains them.
      !file.hasPrefix("libswift") && !file.contains("Foundation") && file != "libdispatch.so"
        && file != "libBlocksRuntime.so"
    }
    #expect(named == debian)
    for name in ["swift", "icu", "yams", "swift-argument-parser", "world"] {
      #expect(licences.contains(name + ".txt"))
      #expect(notices.contains("licences/\(name).txt"))
    }
    #expect(try names(in: folder + "/licences/common").isSuperset(of: ["LGPL-2.1", "LGPL-3"]))
  }

  @Test func `the folder draws the same map as the program of which it was made`() throws {
    let folder = try Distribution.made.get()
    // A path with a space, reached by a link from elsewhere, and nothing of the tests' environment.
    let place = try Scratch.path("my programs")
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: folder)
    let link = try Scratch.path("pactmap")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: place + "/pactmap")
    let (theirs, ours) = (try Scratch.path("out"), try Scratch.path("out"))
    let atlas = folder + "/examples/tamar"
    let words = ["render", "lobo", "--atlas", atlas, "--format", "png,svg", "--output"]
    let bare = try Program(path: "/usr/bin/env").run(
      ["-i", "PATH=/usr/bin:/bin", link] + words + [theirs])
    #expect(bare.code == 0, "\(bare.errors)")
    #expect(try Command().run(words + [ours]).code == 0)
    for name in ["lobo.png", "lobo.svg"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: theirs + "/" + name))
      #expect(try Data(contentsOf: URL(fileURLWithPath: ours + "/" + name)) == bytes, "\(name)")
    }
  }

  @Test func `the same program gives the same folder twice`() throws {
    let (first, second) = (try Distribution.made.get(), try Distribution.make())
    let difference = try #require(Program("diff")).run(["-r", first, second])
    #expect(difference.code == 0, "\(difference.output)")
    func rights(_ folder: String) throws -> String {
      try #require(Program("find")).run([".", "-printf", "%P %m %T@\n"], in: folder).output
        .split(separator: "\n").sorted().joined(separator: "\n")
    }
    #expect(try rights(first) == rights(second))
  }

  @Test func `a folder of somebody else is not replaced`() throws {
    let other = try Scratch.folder(of: ["letter.txt": "Dear Ann"])
    let result = try Distribution.run(into: other)
    #expect(result.code == 1)
    #expect(
      result.errors
        == "\(other) is there and was not made by this script: name another folder, or take it away.\n"
    )
    #expect(try names(in: other) == ["letter.txt"])
  }

  /// The file that starts the program, with stand-ins for the program and for what tells of the system.
  @Test func `the starter adds its fonts after those asked for and hands words on as they are`()
    throws
  {
    let folder = try Distribution.starter(in: "a place")
    let result = try Program(path: folder + "/pactmap").run(
      ["new", "my map", "--title", "*"], environment: ["PACTMAP_FONTS": "/own"])
    #expect(result.output == "/own:\(folder)/share/fonts\nnew\nmy map\n--title\n*\n")
    #expect(result.code == 7)
    let plain = try Program(path: folder + "/pactmap").run([], environment: ["PACTMAP_FONTS": ""])
    #expect(plain.output == "\(folder)/share/fonts\n\n")
  }

  @Test(arguments: [
    (
      "uname", "riscv64",
      "this folder was made for Linux on MACHINE, and this machine is riscv64: build Pactmap here from its source"
    ),
    (
      "getconf", "glibc 2.17",
      "this folder needs the GNU C library 2.MINOR or newer, and this system has 2.17: use Debian 12 or newer"
    ),
  ])
  func `the starter tells where the folder cannot run`(tool: String, says: String, words: String)
    throws
  {
    let folder = try Distribution.starter(in: "place")
    let tools = try Scratch.folder()
    try Distribution.write("#!/bin/sh\necho '\(says)'\n", to: tools + "/" + tool)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let result = try Program(path: folder + "/pactmap").run(
      ["help"], environment: ["PATH": tools + ":" + path])
    #expect(result.code == 1)
    #expect(result.output.isEmpty)
    let expected = "pactmap: \(words)\n".replacing("MACHINE", with: try Distribution.machine())
      .replacing(/2\.MINOR/, with: "2.")
    let said = result.errors.replacing(/library 2\.\d+ or/, with: "library 2. or")
    #expect(said == expected)
  }

  @Test func `a colon in the path is told, because it would separate folders of fonts`() throws {
    let folder = try Distribution.starter(in: "a:b")
    let result = try Program(path: folder + "/pactmap").run(["help"])
    #expect(result.code == 1)
    #expect(
      result.errors
        == "pactmap: the path of this folder has a colon, which separates folders of fonts: move \(folder) elsewhere\n"
    )
  }

  private func names(in folder: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder))
  }
}

/// Makes the folder for the tests.
private enum Distribution {
  /// Only a Debian can tell which package a library came with.
  static let isPossible = ["dpkg-query", "patchelf", "strip"].allSatisfy { Program($0) != nil }

  static let made = Result { try make() }

  static func make() throws -> String {
    let folder = try Scratch.path("pactmap-dist")
    let result = try run(into: folder)
    guard result.code == 0 else { throw Failure(words: result.errors) }
    return folder
  }

  static func run(into folder: String) throws -> Program.Outcome {
    try Program(path: Repository.path + "/.ci/dist/make").run([Command.program.path, folder])
  }

  struct Failure: Error { var words: String }

  /// A folder with the file that starts the program and a program that prints the folders of fonts and its words, and
  /// ends with 7.
  static func starter(in name: String) throws -> String {
    let path = try Scratch.path(name)
    let files = FileManager.default
    try files.createDirectory(atPath: path + "/bin", withIntermediateDirectories: true)
    try files.copyItem(atPath: try made.get() + "/pactmap", toPath: path + "/pactmap")
    try write(
      "#!/bin/sh\necho \"$PACTMAP_FONTS\"\nprintf '%s\\n' \"$@\"\nexit 7\n",
      to: path + "/bin/pactmap")
    // As the file itself finds it, where the folder of temporary files is a link.
    return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  static func write(_ script: String, to path: String) throws {
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  static func machine() throws -> String {
    String(try Program("uname")?.run(["-m"]).output.dropLast() ?? "")
  }
}
