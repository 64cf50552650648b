import Foundation
import TestSupport
import Testing

@testable import Typesetting

@Suite struct FontLibraryTests {
  static let family = FontLibrary.Family(
    name: "F", regular: "R.otf", bold: "B.otf", italic: "I.otf")

  /// A folder with empty files, in folders of their own.
  private func folder(of paths: [String]) throws -> String {
    try Scratch.folder(of: Dictionary(uniqueKeysWithValues: paths.map { ($0, "") }))
  }

  @Test func `files are found at any depth, those in the first folder first`() throws {
    let paths = ["a/deep/er/R.otf", "a/B.otf", "b/R.otf", "b/B.otf", "b/I.otf"]
    let root = try folder(of: paths)
    let library = try FontLibrary(
      families: [Self.family], folders: [root + "/none", root + "/a", root + "/b"])
    #expect(
      library.faces.map { $0.file.dropFirst(root.count) } == [
        "/a/deep/er/R.otf", "/a/B.otf", "/b/I.otf",
      ])
  }

  @Test func `a bold italic that a family lacks is its bold, and an unknown family is none`() throws
  {
    let root = try folder(of: ["R.otf", "B.otf", "I.otf", "Z.otf"])
    var family = Self.family
    let poor = try FontLibrary(families: [family], folders: [root])
    #expect(poor.face("F", bold: true, italic: true) == poor.face("F", bold: true))
    #expect(poor.face("G") == nil)
    family.boldItalic = "Z.otf"
    let rich = try FontLibrary(families: [family], folders: [root])
    #expect(rich.face("F", bold: true, italic: true)?.file == root + "/Z.otf")
  }

  @Test(arguments: ["../R.otf", "/etc/R.otf", "..", "a\\R.otf"])
  func `a font is named by a file without folders`(name: String) {
    var family = Self.family
    family.regular = name
    let error = #expect(throws: TypesettingError.self) {
      try FontLibrary(families: [family], folders: ["/"])
    }
    #expect(error == .fontFileElsewhere(file: name))
  }
}
