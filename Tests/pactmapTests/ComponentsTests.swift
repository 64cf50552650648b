import Foundation
import TestSupport
import Testing

/// `pactmap --version` and what it is made of.
@Suite struct ComponentsTests {
  let commands = Command()

  @Test func `--version alone is one number`() throws {
    let result = try commands.run(["--version"])
    #expect(result.code == 0 && result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test func `--version --verbose names every library with a version, in either order`() throws {
    let result = try commands.run(["--version", "--verbose"])
    #expect(try commands.run(["--verbose", "--version"]).output == result.output)
    let lines = result.output.split(separator: "\n")
    let names = lines.compactMap { $0.firstMatch(of: /^(\S+) +v?\d/)?.output.1 }
    #expect(
      names == [
        "pactmap", "Cairo", "ISA-L", "Pango", "HarfBuzz", "FreeType", "fontconfig", "PROJ", "GEOS",
        "Nettle", "Yams", "swift-argument-parser", "Swift",
      ], "\(result.output)")
    #expect(result.output.contains("(EPSG v"))
  }

  @Test func `the packages named are those that were resolved`() throws {
    let resolved = try #require(
      try JSONSerialization.jsonObject(with: Data(Repository.text("Package.resolved").utf8))
        as? [String: Any])
    let said = try commands.run(["--version", "--verbose"]).output
    for pin in try #require(resolved["pins"] as? [[String: Any]]) {
      let name = try #require(pin["identity"] as? String)
      // `make docs` adds what makes the documentation; no program holds it.
      if name.hasPrefix("swift-docc-") { continue }
      let state = try #require(pin["state"] as? [String: Any])
      let version = try #require(state["version"] as? String)
      let line = said.split(separator: "\n").first { $0.lowercased().hasPrefix(name + " ") }
      #expect(line?.hasSuffix(" " + version) == true, "\(name) \(version)")
    }
  }
}
