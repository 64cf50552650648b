import Foundation
import Geometry
import Scene
import TestSupport
import Testing

@testable import Typesetting

@Suite struct TypesetterTests {
  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter(.tested()) }

  func style(
    _ family: String = "Linux Libertine O", bold: Bool = false, italic: Bool = false
  ) -> TypeStyle {
    TypeStyle(
      family: family, size: Millimetres(10), bold: bold, italic: italic)
  }

  @Test(arguments: ["a\nb\tc", "a\r\nb\n\n c", "a\u{2028}b c"])
  func `a text with ends of lines and tabs is set whole, with a space in place of each`(
    text: String
  ) throws {
    let shaped = try typesetter.shape(text, style())
    #expect(shaped.text.replacing("  ", with: " ") == "a b c" && shaped.glyphs.count >= 5)
    #expect(abs(shaped.width - (try typesetter.shape(shaped.text, style())).width) < 1e-9)
  }

  @Test func `a folder with fonts that is none, and a font that cannot be opened, are named`()
    throws
  {
    let folder = try Scratch.path()
    let missing = #expect(throws: TypesettingError.self) {
      try FontLibrary(families: FontLibrary.testedFamilies, folders: [folder])
    }
    #expect(missing == .fontFileMissing(file: "LinLibertine_R.otf", folders: [folder]))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for family in FontLibrary.testedFamilies {
      for file in [family.regular, family.bold, family.italic] {
        try Data("no font".utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
      }
    }
    let library = try FontLibrary(families: FontLibrary.testedFamilies, folders: [folder])
    let file = folder + "/LinLibertine_R.otf"
    #expect(throws: TypesettingError.fontFileUnreadable(file: file)) { try Typesetter(library) }
    try FileManager.default.removeItem(atPath: folder)
    let gone = #expect(throws: TypesettingError.self) { try Typesetter(library) }
    #expect(gone == .notOpened(path: file, reason: "No such file or directory"))
  }

  @Test(arguments: [
    "ąčęėįšųūž ĄČĘĖĮŠŲŪŽ", "āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ", "äöõüšž ÄÖÕÜŠŽ", "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ",
    "äöüß",
    "Вильно Ковно Шешупе", "8\u{2009}000 ± – ’ “ ” ° × ¹²³⁴⁵⁶⁷⁸⁹⁰ ²",
  ])
  func `every letter of the languages has a glyph`(text: String) throws {
    for family in FontLibrary.testedFamilies.map(\.name) {
      for (bold, italic) in [(false, false), (true, false), (false, true)] {
        let shaped = try typesetter.shape(text, style(family, bold: bold, italic: italic))
        #expect(shaped.glyphs.allSatisfy { $0.advance > 0 })
        #expect(shaped.clusters.reduce(0) { $0 + $1.utf8Count } == text.utf8.count)
        #expect(shaped.clusters.reduce(0) { $0 + $1.glyphCount } == shaped.glyphs.count)
      }
    }
  }

  @Test func `each face is the file that was asked for`() throws {
    let upright = try typesetter.shape("a", style())
    let italic = try typesetter.shape("a", style(italic: true))
    #expect(upright.face.file.hasSuffix("LinLibertine_R.otf"))
    #expect(italic.face.file.hasSuffix("LinLibertine_RI.otf"))
    #expect(upright.glyphs[0].outline != italic.glyphs[0].outline)
  }

  @Test func `a family that is not pinned is an error`() {
    #expect(throws: TypesettingError.self) { try typesetter.shape("a", style("DejaVu Sans")) }
  }

  @Test func `a missing font file is named together with what to do`() {
    let family = FontLibrary.Family(
      name: "None", regular: "None.otf", bold: "None.otf", italic: "None.otf")
    let error = #expect(throws: TypesettingError.self) { try FontLibrary(families: [family]) }
    #expect(error?.description.contains("None.otf") == true)
    #expect(error?.description.contains("install it, or set PACTMAP_FONTS") == true)
  }

  @Test func `small capitals are other glyphs`() throws {
    var caps = style()
    caps.features = ["smcp"]
    #expect(
      try typesetter.shape("a", caps).glyphs[0].id != typesetter.shape("a", style()).glyphs[0].id)
  }
}
