import Foundation
import TestSupport
import Testing

/// The pages of `docs/`: a reader who types what they print sees what they show.
@Suite struct DocumentationTests {
  @Test(arguments: DocumentationPage.names)
  func `each command of a page does what the page says`(name: String) throws {
    let page = try DocumentationPage(name: name)
    #expect(page.blocks.contains { $0.kind == "sh" })
    let reader = try DocumentationReader(of: page)
    do {
      try reader.follow()
    } catch let surprise as DocumentationReader.Surprise {
      Issue.record("\(surprise)")
      return
    }
    for link in page.links where link.hasPrefix("pictures/") {
      let made = try Data(contentsOf: URL(fileURLWithPath: reader.folder + "/" + link))
      #expect(made.count <= 150_000, "\(link) is too large for a page")
      if Recording.asked.isOn {
        let complaint = try Recording.asked.complaint(
          Array(made), against: Repository.path + "/docs/" + link)
        #expect(complaint == nil, "\(complaint ?? "")")
      }
    }
  }

  @Test(arguments: DocumentationPage.names)
  func `each link of a page leads somewhere`(name: String) throws {
    for link in try DocumentationPage(name: name).links {
      let parts = link.split(separator: "#", maxSplits: 1)
      let file = try #require(parts.first)
      #expect(
        FileManager.default.fileExists(atPath: "\(Repository.path)/docs/\(file)"), "\(link)")
      guard parts.count > 1 else { continue }
      let headings = try Repository.text("docs/\(file)").matches(of: /(?m)^#+ (.+)$/).map {
        $0.1.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
          .replacing(" ", with: "-")
      }
      #expect(headings.contains(String(parts[1])), "\(link)")
    }
  }

  @Test func `there is a page for the first map, QGIS, the printer and the impatient`() {
    #expect(
      DocumentationPage.names == [
        "cheat-sheet.md", "first-map.md", "for-the-printer.md", "from-qgis.md",
      ])
  }

  @Test(arguments: [
    ("a\nb\n", "a\nb\n", true), ("a\nb\n", "a\n", false), ("a\n", "a\nb\n", false),
    ("a\nb\nc\n", "…\nc\n", true), ("a\nb\nc\n", "a\n…\n", true), ("a\nc\n", "a\n…\nc\n", true),
    ("a\nb\nc\n", "…\nb\n", false), ("a\nb\nc\n", "b\n…\n", false), ("", "…\n", true),
  ])
  func `an answer is compared line by line, and an ellipsis stands for any lines`(
    answer: String, printed: String, isAlike: Bool
  ) {
    #expect(DocumentationReader.does(answer, read: printed) == isAlike)
  }
}
