import Foundation
import Testing

/// What editors and systems leave in the folders of an atlas is no part of it.
@Suite struct DroppingCommandTests {
  let commands = Command()

  static let names = ["._x.yaml", ".#x.yaml", "#x.yaml#", "x.yaml~", ".x.yaml.swp", "._x.geojson"]
  static let folders = [
    "maps", "maps/styles", "maps/texts", "geo", "geo/arcs", "geo/basemap", "geo/basemap/old",
  ]

  /// Puts every kind of such files into every folder. What Emacs leaves is a link to nowhere.
  private func litter(_ atlas: String) throws {
    for folder in Self.folders {
      let path = atlas + "/" + folder
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for name in Self.names {
        if name.hasPrefix(".#") {
          try FileManager.default.createSymbolicLink(
            atPath: path + "/" + name, withDestinationPath: "somebody@machine.1234:1700000000")
        } else {
          try Data([0, 0xFF, 0x7B]).write(to: URL(fileURLWithPath: path + "/" + name))
        }
      }
    }
  }

  @Test(arguments: [
    "check", "list maps", "describe lobo", "labels lobo", "show puerto-lobo",
    "render --format svg -o - lobo", "render lobo --lang xx", "render --style xx",
  ])
  func `no command sees what editors leave behind`(line: String) throws {
    let (atlas, _) = try commands.scratch()
    let words = line.split(separator: " ").map(String.init) + ["--atlas", atlas]
    let before = try commands.run(words)
    try litter(atlas)
    let after = try commands.run(words)
    #expect(after.code == before.code && after.errors == before.errors, "\(after.errors)")
    #expect(after.output == before.output)
    #expect(!before.output.isEmpty || before.code == 1)
  }

  @Test func `what editors leave behind enters no sum of a file`() throws {
    let (atlas, output) = try commands.scratch()
    let drawing = ["render", "lobo", "--atlas", atlas, "-o", output, "--format", "svg"]
    #expect(try commands.run(drawing).code == 0)
    try litter(atlas)
    let verified = try commands.run(["verify", output + "/lobo.svg", "--atlas", atlas])
    #expect(verified.code == 0 && verified.output.contains("current"), "\(verified.output)")
  }
}
