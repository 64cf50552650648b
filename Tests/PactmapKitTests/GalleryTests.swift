import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// The pictures that the repository shows speak to people who cannot see them.
@Suite struct GalleryTests {
  /// The maps in the order of the gallery: those of the repository's own atlas, then the examples, each of which is an
  /// atlas of its own.
  static let maps = ["lithuania", "latvia", "estonia", "baltic"] + examples
  static let examples = ["destroyers-for-bases", "nanking-1842"]
  static let file = "maps/gallery/README.md"

  /// A brief account as Markdown: sentences as paragraphs, bases as a list.
  static func markdown(_ account: [Paragraph]) -> String {
    account.indices.map { index in
      let isNext = index > 0 && account[index].isItem && account[index - 1].isItem
      let gap = index == 0 ? "" : isNext ? "\n" : "\n\n"
      return gap + (account[index].isItem ? "- " : "") + account[index].text
    }.joined()
  }

  /// Each section of the gallery with the account of its map below the picture.
  @Test func `the gallery tells the account of each map as the program does`() throws {
    let own = try Atlas(path: Repository.path)
    var parts = try Repository.text(Self.file).components(separatedBy: "\n## ")
    #expect(parts.count == Self.maps.count + 1)
    for (index, map) in zip(parts.indices.dropFirst(), Self.maps) {
      let picture = try #require(
        parts[index].firstMatch(of: try Regex("(?s)^.*?\\]\\(\(map)\\.png\\)\n")))
      let atlas =
        Self.examples.contains(map) ? try Atlas(path: Repository.path + "/Examples/\(map)") : own
      let account = Self.markdown(try atlas.describe(map, isBrief: true))
      parts[index] = parts[index][picture.range] + "\n" + account + "\n"
    }
    let whole = parts.joined(separator: "\n## ")
    let path = Repository.path + "/" + Self.file
    if let complaint = try Recording.asked.complaint(Array(whole.utf8), against: path) {
      Issue.record("\(complaint)")
    }
  }

  @Test(arguments: maps)
  func `a picture of the README says what it is in one sentence, as the gallery does`(map: String)
    throws
  {
    let texts = try [("README.md", "maps/gallery/"), (Self.file, "")].map { file, folder in
      let pattern = try Regex(
        "!\\[([^\\]]*)\\]\\(\(folder)\(map)\\.png\\)", as: (Substring, Substring).self)
      return try #require(try Repository.text(file).firstMatch(of: pattern)).output.1
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].count < 160 && texts[0].hasSuffix("."))
    #expect(texts[0].matches(of: /\. [A-Z]/).isEmpty)
  }
}
