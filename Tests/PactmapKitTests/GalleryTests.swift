import Foundation
import Testing

@testable import PactmapKit

/// The pictures of the README speak to people who cannot see them.
@Suite struct GalleryTests {
  @Test(arguments: ["baltic", "estonia", "latvia", "lithuania"])
  func aPictureOfTheReadmeCarriesTheAccountOfItsMap(_ map: String) throws {
    let readme = try String(contentsOfFile: Plate.repository + "/README.md", encoding: .utf8)
    let account = try Atlas(path: Plate.repository).describe(map, isBrief: true)
    let text = account.map { $0.isItem ? "– \($0.text)" : $0.text }.joined(separator: " ")
    let image = "![\(text)](maps/gallery/\(map).png)"
    #expect(
      readme.contains(image),
      "write as the picture's text what 'pactmap describe \(map) --brief' says, in one line")
  }
}
