import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// The small atlases in `Examples`, which began with `pactmap new`.
@Suite struct ExampleAtlasTests {
  static let names = GalleryTests.examples

  static func folder(_ name: String) -> String { Repository.path + "/Examples/\(name)" }

  @Test(arguments: names) func `an example has nothing to mend`(name: String) throws {
    #expect(Atlas.check(path: Self.folder(name)).problems.map(\.description) == [])
  }

  @Test(arguments: names, ["en", "de"])
  func `an example is drawn in both of its languages without a loss`(
    name: String, language: String
  ) throws {
    let atlas = try Atlas(path: Self.folder(name))
    #expect(atlas.languages == ["de", "en"])
    let presentation = Presentation(language: language)
    let composition = try atlas.composition(name, as: presentation)
    #expect(composition.labels.violations.isEmpty && composition.losses.isEmpty)
    #expect(try atlas.draw(name, as: presentation).labels.placed.count > 10)
  }

  /// What `pactmap new` cuts from the world, and the table of bases, are no text that somebody wrote for the map.
  @Test(arguments: names) func `an example needs less than sixty lines beside its table`(
    name: String
  ) throws {
    let root = Self.folder(name)
    let files = try #require(FileManager.default.enumerator(atPath: root)).compactMap {
      $0 as? String
    }
    let texts = files.filter { $0.hasSuffix(".yaml") }
    let lines = try texts.map { file in
      try Repository.text("Examples/\(name)/\(file)").split(separator: "\n").count
    }
    #expect(texts.count >= 4)
    #expect(lines.reduce(0, +) < 60, "\(zip(texts, lines).map { "\($0): \($1)" })")
  }
}
