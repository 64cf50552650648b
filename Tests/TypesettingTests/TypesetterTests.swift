import Foundation
import Geometry
import Scene
import Testing

@testable import Typesetting

@Suite struct TypesetterTests {
  static let families = [
    FontLibrary.Family(
      name: "Linux Libertine O", regular: "LinLibertine_R.otf", bold: "LinLibertine_RB.otf",
      italic: "LinLibertine_RI.otf"),
    FontLibrary.Family(
      name: "Linux Biolinum O", regular: "LinBiolinum_R.otf", bold: "LinBiolinum_RB.otf",
      italic: "LinBiolinum_RI.otf"),
  ]

  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter(FontLibrary(families: Self.families)) }

  func style(
    _ family: String = "Linux Libertine O", size: Double = 10, bold: Bool = false,
    italic: Bool = false, tracking: Double = 0
  ) -> TypeStyle {
    TypeStyle(
      family: family, size: Millimetres(size), bold: bold, italic: italic, tracking: tracking)
  }

  @Test func widthGrowsInProportionToTheSize() throws {
    let small = try typesetter.shape("Map of 1939", style(size: 2))
    let large = try typesetter.shape("Map of 1939", style(size: 20))
    #expect(abs(large.width / small.width - 10) < 0.001)
  }

  @Test(
    "A text with ends of lines and tabs is set whole, with a space in place of each",
    arguments: ["a\nb\tc", "a\r\nb\n\n c", "a\u{2028}b c"])
  func endsOfLines(text: String) throws {
    let shaped = try typesetter.shape(text, style())
    #expect(shaped.text.replacing("  ", with: " ") == "a b c" && shaped.glyphs.count >= 5)
    #expect(abs(shaped.width - (try typesetter.shape(shaped.text, style())).width) < 1e-9)
  }

  @Test("A folder with fonts that is none, and a font that cannot be opened, are named")
  func fontsThatCannotBeOpened() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/pactmap-" + UUID().uuidString
    let missing = #expect(throws: TypesettingError.self) {
      try FontLibrary(families: Self.families, folders: [folder])
    }
    #expect(missing == .fontFileMissing(file: "LinLibertine_R.otf", folders: [folder]))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for family in Self.families {
      for file in [family.regular, family.bold, family.italic] {
        try Data("no font".utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
      }
    }
    let library = try FontLibrary(families: Self.families, folders: [folder])
    let file = folder + "/LinLibertine_R.otf"
    #expect(throws: TypesettingError.fontFileUnreadable(file: file)) { try Typesetter(library) }
    try FileManager.default.removeItem(atPath: folder)
    let gone = #expect(throws: TypesettingError.self) { try Typesetter(library) }
    #expect(gone == .notOpened(path: file, reason: "No such file or directory"))
  }

  @Test func trackingWidensEachGapBetweenLetters() throws {
    let plain = try typesetter.shape("RIVER", style())
    let spaced = try typesetter.shape("RIVER", style(tracking: 0.2))
    #expect(abs(spaced.width - plain.width - 4 * 2) < 0.05)
  }

  @Test(arguments: [
    "ąčęėįšųūž ĄČĘĖĮŠŲŪŽ", "āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ", "äöõüšž ÄÖÕÜŠŽ", "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ",
    "äöüß",
    "Вильно Ковно Шешупе", "8\u{2009}000 ± – ’ “ ” ° × ¹²³⁴⁵⁶⁷⁸⁹⁰ ²",
  ])
  func everyLetterOfTheLanguagesHasAGlyph(text: String) throws {
    for family in Self.families.map(\.name) {
      for (bold, italic) in [(false, false), (true, false), (false, true)] {
        let shaped = try typesetter.shape(text, style(family, bold: bold, italic: italic))
        #expect(shaped.glyphs.allSatisfy { $0.advance > 0 })
        #expect(shaped.clusters.reduce(0) { $0 + $1.utf8Count } == text.utf8.count)
        #expect(shaped.clusters.reduce(0) { $0 + $1.glyphCount } == shaped.glyphs.count)
      }
    }
  }

  @Test func eachFaceIsTheFileThatWasAskedFor() throws {
    let upright = try typesetter.shape("a", style())
    let italic = try typesetter.shape("a", style(italic: true))
    #expect(upright.face.file.hasSuffix("LinLibertine_R.otf"))
    #expect(italic.face.file.hasSuffix("LinLibertine_RI.otf"))
    #expect(upright.glyphs[0].outline != italic.glyphs[0].outline)
  }

  @Test func aLetterThatTheFontLacksIsAnError() {
    #expect(throws: TypesettingError.self) { try typesetter.shape("汉", style()) }
  }

  @Test func aFamilyThatIsNotPinnedIsAnError() {
    #expect(throws: TypesettingError.self) { try typesetter.shape("a", style("DejaVu Sans")) }
  }

  @Test func aMissingFontFileIsNamedTogetherWithWhatToDo() {
    let family = FontLibrary.Family(
      name: "None", regular: "None.otf", bold: "None.otf", italic: "None.otf")
    let error = #expect(throws: TypesettingError.self) { try FontLibrary(families: [family]) }
    #expect(error?.description.contains("None.otf") == true)
    #expect(error?.description.contains("make setup") == true)
  }

  @Test func aParagraphKeepsItsWordsAndItsWidth() throws {
    let words = "Borders and possession on a day, and how far they may lie from the truth"
    let lines = try typesetter.paragraph(words, style(size: 3), width: Millimetres(30))
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { $0.width <= 30.01 })
    #expect(lines.map(\.text).joined(separator: " ") == words)
  }

  @Test func smallCapitalsAreOtherGlyphs() throws {
    var caps = style()
    caps.features = ["smcp"]
    #expect(
      try typesetter.shape("a", caps).glyphs[0].id != typesetter.shape("a", style()).glyphs[0].id)
  }
}
