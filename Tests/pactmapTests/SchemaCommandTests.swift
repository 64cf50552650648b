import Foundation
import TestSupport
import Testing

/// `pactmap schema` and `pactmap upgrade`, as people use them.
@Suite struct SchemaCommandTests {
  @Test func `a schema is printed, and all are written`() throws {
    let printed = try Command().run(["schema", "treaties"])
    #expect(printed.code == 0 && printed.output.contains("\"term_years\""))
    let folder = try Scratch.folder()
    let written = try Command().run(["schema", "--all", "schemas"], in: folder)
    #expect(written.code == 0, "\(written.errors)")
    #expect(written.output.split(separator: "\n").count == 11)
    #expect(
      try String(contentsOfFile: folder + "/schemas/treaties.schema.json", encoding: .utf8)
        == printed.output)
  }

  @Test(arguments: [
    (["schema", "treatys"], "there is no schema 'treatys'; did you mean 'treaties'?"),
    (["schema", "zzz"], "there is no schema 'zzz'; there is map, style, texts, treaties, "),
    (["schema"], "name a schema to print (map, style, "),
    (["schema", "map", "--all", "x"], "--all writes every schema; leave 'map' out"),
  ])
  func `a wrong request is answered with what there is`(words: [String], says: String) throws {
    let said = try Command().run(words)
    #expect(said.code == 64 && said.errors.contains(says), "\(said.errors)")
  }

  @Test func `a new atlas names its format, and its files their schemas`() throws {
    let folder = try Scratch.folder()
    let made = try Command().run(["new", "mine", "--bbox", "0,40,10,50"], in: folder)
    #expect(made.code == 0, "\(made.errors)")
    for (file, line) in [
      ("geo/atlas.yaml", "../.pactmap/atlas.schema.json"),
      ("geo/treaties.yaml", "../.pactmap/treaties.schema.json"),
      ("geo/sources.yaml", "../.pactmap/sources.schema.json"),
      ("maps/mine.yaml", "../.pactmap/map.schema.json"),
    ] {
      let text = try String(contentsOfFile: "\(folder)/mine/\(file)", encoding: .utf8)
      #expect(text.hasPrefix("# yaml-language-server: $schema=\(line)\n"), "\(file)")
      #expect(FileManager.default.fileExists(atPath: "\(folder)/mine/geo/\(line)"))
    }
    let upgraded = try Command().run(["upgrade", "--atlas", "mine"], in: folder)
    #expect(
      upgraded.output == "The atlas is of format 1 already; nothing to change.\n",
      "\(upgraded.errors)")
  }

  @Test func `an upgrade tells each change, and a dry run makes none`() throws {
    let (atlas, _) = try Command().scratch()
    let told = try Command().run(["upgrade", "--dry-run", "--atlas", atlas])
    #expect(told.output.contains("geo/atlas.yaml: says 'format: 1'\n"), "\(told.errors)")
    #expect(told.output.hasSuffix("Nothing was changed; without --dry-run it is.\n"))
    #expect(!FileManager.default.fileExists(atPath: atlas + "/geo/atlas.yaml"))
    let done = try Command().run(["upgrade", "--atlas", atlas])
    #expect(done.code == 0 && done.output.hasSuffix("The atlas is of format 1 now.\n"))
    #expect(FileManager.default.fileExists(atPath: atlas + "/geo/atlas.yaml"))
  }
}
