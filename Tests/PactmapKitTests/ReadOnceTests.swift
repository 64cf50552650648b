import Foundation
import Synchronization
import TestSupport
import Testing
import Typesetting

@testable import PactmapKit

/// A file tells truly what it was made from, even when the facts change while it is drawn.
@Suite struct ReadOnceTests {
  @Test func `the sum is that of the facts that were read while somebody keeps replacing them`()
    throws
  {
    let folder = try Scratch.copy()
    let file = folder + "/geo/garrisons.yaml"
    let original = try String(contentsOfFile: file, encoding: .utf8)
    try #require(original.contains("men: 1200"))
    let versions = ["men: 1200", "men: 1300"].map { original.replacing("men: 1200", with: $0) }
    func read() throws -> (men: [Int], sum: String) {
      let atlas = try Atlas(path: folder)
      return (atlas.model.garrisons.compactMap(\.men), try atlas.facts.digest())
    }
    var expected: [[Int]: String] = [:]
    for version in versions {
      try version.write(toFile: file, atomically: true, encoding: .utf8)
      let (men, sum) = try read()
      expected[men] = sum
    }
    try #require(Set(expected.values).count == 2)

    let isOver = Mutex(false)
    let writer = Thread {
      var count = 0
      while !isOver.withLock({ $0 }) {
        count += 1
        try? versions[count % 2].write(toFile: file, atomically: true, encoding: .utf8)
      }
    }
    writer.start()
    defer { isOver.withLock { $0 = true } }
    var seen: Set<[Int]> = []
    for _ in 0..<60 {
      let (men, sum) = try read()
      #expect(expected[men] == sum)
      seen.insert(men)
    }
    #expect(seen.count == 2, "the writer was too slow for this test to tell anything")
  }

  @Test func `a map is not drawn with fonts that changed after they were summed up`() throws {
    let folder = try Scratch.folder()
    let fictional = AtlasFolder(path: Plate.fictional)
    let original = try Atlas(reading: fictional)
    let installed = try original.fonts(of: original.style(original.description(of: "lobo").style))
    var copies: [String] = []
    for file in Set(installed.faces.map(\.file)).sorted() {
      let copy = folder + "/" + URL(fileURLWithPath: file).lastPathComponent
      try FileManager.default.copyItem(atPath: file, toPath: copy)
      copies.append(copy)
    }
    let atlas = try Atlas(reading: fictional, fontFolders: [folder])
    let drawn = try atlas.render("lobo", formats: [.svg])
    #expect(try !drawn[0].bytes().isEmpty)
    let font = try #require(copies.first)
    // The file has the same bytes, but nobody can know that without reading it again.
    try Data(contentsOf: URL(fileURLWithPath: font)).write(
      to: URL(fileURLWithPath: font), options: .atomic)
    let error = #expect(throws: PactmapError.self) { try drawn[0].bytes() }
    #expect(
      error?.description
        == "\(font): the font has changed since the atlas was read; draw again, now that it is complete"
    )
    #expect(
      try !Atlas(reading: fictional, fontFolders: [folder])
        .render("lobo", formats: [.svg])[0].bytes().isEmpty)
  }
}
