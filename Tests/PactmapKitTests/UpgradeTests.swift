import Foundation
import Rendering
import TestSupport
import Testing

@testable import PactmapKit

/// Old atlases become atlases of the present format and look as before.
@Suite struct UpgradeTests {
  private static let frozen = Repository.path + "/Benchmarks/frozen/atlas"

  private func text(_ atlas: String, _ file: String) throws -> String {
    try String(contentsOfFile: "\(atlas)/\(file)", encoding: .utf8)
  }

  private func drawings(_ atlas: String, _ styles: [String?], _ languages: [String]) throws
    -> [[UInt8]]
  {
    let atlas = try Atlas(path: atlas)
    return try atlas.maps.flatMap { map in
      try styles.flatMap { style in
        try languages.map { language in
          var presentation = Presentation()
          (presentation.style, presentation.language) = (style, language)
          return try atlas.composition(map, as: presentation).scene.svg(SVGOptions())
        }
      }
    }
  }

  /// The comments of all files in a folder, in order.
  private func comments(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("#") }
  }

  @Test func `a small old atlas is drawn as before, byte for byte`() throws {
    let atlas = try Scratch.copy()
    let languages = try Atlas(path: atlas).languages
    let before = try drawings(atlas, [nil, "mono"], languages)
    let upgrade = try Upgrade(path: atlas)
    #expect(upgrade.format == 0 && upgrade.words.last == "geo/atlas.yaml: says 'format: 1'")
    try upgrade.write()
    #expect(try text(atlas, "geo/atlas.yaml") == "format: 1\n")
    #expect(try drawings(atlas, [nil, "mono"], languages) == before)
    #expect(try Atlas(path: atlas).languages == languages)
    #expect(Atlas.check(path: atlas).errors.isEmpty)
  }

  @Test func `the large old atlas leaves its styles and words to the program`() throws {
    let atlas = try Scratch.copy(of: Self.frozen)
    let before = try drawings(atlas, [nil, "mono", "screen", "blank"], ["en", "lv"])
    let upgrade = try Upgrade(path: atlas)
    try upgrade.write()
    #expect(try drawings(atlas, [nil, "mono", "screen", "blank"], ["en", "lv"]) == before)
    #expect(try Atlas(path: atlas).languages == Atlas(path: Self.frozen).languages)
    #expect(upgrade.words.count >= 5, "\(upgrade.words)")
    for language in ["en", "et", "lt", "lv"] {
      let file = "maps/texts/\(language).yaml"
      let (old, new) = (try text(Self.frozen, file), try text(atlas, file))
      #expect(new.utf8.count < old.utf8.count * 9 / 10, "\(file)")
      #expect(comments(new) == comments(old), "\(file)")
      // Every line that is left stood in the file, in this order.
      var rest = old.split(separator: "\n", omittingEmptySubsequences: false)[...]
      for line in new.split(separator: "\n", omittingEmptySubsequences: false) {
        let place = rest.firstIndex(of: line)
        #expect(place != nil, "\(line)")
        if let place { rest = rest[(place + 1)...] }
      }
    }
  }

  @Test func `an atlas of the present format is left alone`() throws {
    let atlas = try Scratch.copy()
    try "# Ours.\nformat: 1 # the newest\n".write(
      toFile: atlas + "/geo/atlas.yaml", atomically: true, encoding: .utf8)
    let upgrade = try Upgrade(path: atlas)
    #expect(upgrade.format == 1 && upgrade.words.isEmpty)
    try upgrade.write()
    for file in ["geo/treaties.yaml", "maps/lobo.yaml", "maps/texts/en.yaml"] {
      #expect(try text(atlas, file) == text(Repository.fictional, file))
    }
  }

  @Test func `what the file of the atlas says already stays, with its comments`() throws {
    let atlas = try Scratch.copy()
    let file = atlas + "/geo/atlas.yaml"
    let cases = [
      (
        "# Ours.\n\nevidence: {accuracy_km: 2} # all\n",
        "# Ours.\n\nformat: 1\nevidence: {accuracy_km: 2} # all\n"
      ),
      (
        "format:   0   # old\nevidence: {accuracy_km: 2}\n",
        "format:   1   # old\nevidence: {accuracy_km: 2}\n"
      ),
    ]
    for (old, new) in cases {
      try old.write(toFile: file, atomically: true, encoding: .utf8)
      try Upgrade(path: atlas).write()
      #expect(try text(atlas, "geo/atlas.yaml") == new)
    }
    try "{evidence: {accuracy_km: 2}}\n".write(toFile: file, atomically: true, encoding: .utf8)
    let error = #expect(throws: PactmapError.self) { try Upgrade(path: atlas) }
    #expect(
      error?.description.contains(
        "the format cannot be written into this file; write 'format: 1' into it, on a line of its own"
      ) == true
    )
  }

  @Test func `an atlas for a newer program is refused, and nothing else is said`() throws {
    let atlas = try Scratch.copy()
    try "format: 3\nnew_key: true\n".write(
      toFile: atlas + "/geo/atlas.yaml", atomically: true, encoding: .utf8)
    try "treaties: {lobo: {unheard: of}}\n".write(
      toFile: atlas + "/geo/treaties.yaml", atomically: true, encoding: .utf8)
    for body in [{ _ = try Atlas(path: atlas) }, { _ = try Upgrade(path: atlas) }] {
      let error = #expect(throws: PactmapError.self, performing: body)
      #expect(
        error?.description
          == "\(atlas)/geo/atlas.yaml:1:9: atlas: this atlas is written for format 3; this program knows the formats up to 1; update the program"
      )
    }
  }

  @Test func `all changes are made or none`() throws {
    let folder = try Scratch.folder(of: ["a.txt": "old a", "b.txt": "old b", "c/x": ""])
    var blocked = FileChanges()
    blocked.write("new a", to: folder + "/a.txt")
    blocked.write("new c", to: folder + "/c")
    #expect(throws: PactmapError.self) { try blocked.make() }
    #expect(try text(folder, "a.txt") == "old a")
    var halfway = FileChanges()
    halfway.write("new a", to: folder + "/a.txt")
    halfway.write("new d", to: folder + "/d.txt")
    halfway.remove(folder + "/b.txt")
    halfway.remove(folder + "/none.txt")
    #expect(throws: PactmapError.self) { try halfway.make() }
    #expect(try text(folder, "a.txt") == "old a")
    #expect(try text(folder, "b.txt") == "old b")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
        "a.txt", "b.txt", "c",
      ])
  }

  @Test func `a style that would change stays as it is`() throws {
    let atlas = try Scratch.copy(of: Self.frozen)
    // The names of seas would become italic again if this style extended the house style.
    let own = "maps/styles/atlas.yaml"
    let changed = try text(atlas, own).replacing(
      /(?m)^(  sea: +\{font: serif), size: 15, italic: true/, with: { "\($0.1), size: 15" })
    try changed.write(toFile: "\(atlas)/\(own)", atomically: true, encoding: .utf8)
    #expect(changed != (try text(Self.frozen, own)))
    let upgrade = try Upgrade(path: atlas)
    #expect(!upgrade.words.contains { $0.hasPrefix(own) }, "\(upgrade.words)")
  }
}
