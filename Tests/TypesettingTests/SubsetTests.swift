import CPango
import Foundation
import Geometry
import Scene
import TestSupport
import Testing

@testable import Typesetting

@Suite struct SubsetTests {
  let library: FontLibrary
  let face: FontFace

  init() throws {
    library = try .tested()
    face = try #require(library.face("Linux Libertine O"))
  }

  /// Does something with a file of some bytes.
  private func withFile<Result>(_ bytes: [UInt8], _ body: (URL) throws -> Result) throws -> Result {
    try body(URL(fileURLWithPath: Scratch.file("part.otf", bytes)))
  }

  /// The characters that a font file can set.
  private func characters(of file: URL) throws -> Set<Unicode.Scalar> {
    let font = try FontFile(file.path)
    let set = hb_set_create()
    defer { hb_set_destroy(set) }
    hb_face_collect_unicodes(font.face, set)
    var found: Set<Unicode.Scalar> = []
    // Stands for no character at all.
    var value = UInt32.max
    while hb_set_next(set, &value) != 0 {
      if let scalar = Unicode.Scalar(value) { found.insert(scalar) }
    }
    return found
  }

  @Test(arguments: ["a", "Žemė", "1939 – 1940", "office & co"])
  func `a subset holds the letters it is asked for and no others`(text: String) throws {
    let wanted = Set(text.unicodeScalars)
    let bytes = try face.subset(for: wanted)
    let whole = try Data(contentsOf: URL(fileURLWithPath: face.file)).count
    #expect(bytes.count < whole / 10)
    #expect(try withFile(bytes, characters) == wanted)
  }

  @Test func `a subset leaves out what the font does not have`() throws {
    let bytes = try face.subset(for: ["a", "汉"])
    #expect(try withFile(bytes, characters) == ["a"])
  }

  @Test func `words are as wide in a subset as in the whole font`() throws {
    let text = "AVAST office"
    let whole = try Typesetter(library).shape(text, .libertine(4))
    let bytes = try face.subset(for: Set(text.unicodeScalars))
    try withFile(bytes) { file in
      let name = file.lastPathComponent
      let part = try FontLibrary(
        families: [.init(name: "Linux Libertine O", regular: name, bold: name, italic: name)],
        folders: [file.deletingLastPathComponent().path])
      let shaped = try Typesetter(part).shape(text, .libertine(4))
      #expect(abs(shaped.width - whole.width) < 1e-6)
      #expect(shaped.glyphs.map(\.outline) == whole.glyphs.map(\.outline))
      #expect(throws: TypesettingError.self) { try Typesetter(part).shape("b", .libertine(4)) }
    }
  }

  @Test func `small capitals stay in a subset that is asked for them`() throws {
    let plain = try face.subset(for: ["a"])
    let small = try face.subset(for: ["a"], features: ["smcp"])
    #expect(small.count > plain.count)
  }

  @Test func `a program numbers just the glyphs it is asked for and has their advances`() throws {
    let shaped = try Typesetter(library).shape("Žemė 1939", .libertine(2))
    let glyphs = Set(shaped.glyphs.map(\.id))
    let program = try #require(try face.program(of: glyphs))
    #expect(Set(program.numbers.keys) == glyphs)
    // Besides them there is the glyph for missing characters.
    #expect(program.advances.count == glyphs.count + 1)
    #expect(Set(program.numbers.values) == Set(1...UInt16(glyphs.count)))
    #expect(program.format == .cff && program.name.hasPrefix("LinLibertine"))
    let ascent = program.measures.ascent
    #expect(program.measures.descent < 0 && program.measures.capHeight < ascent)
    for glyph in try Typesetter(library).shape("Ž", .libertine(2)).glyphs {
      let number = try #require(program.numbers[glyph.id])
      #expect(abs(program.advances[Int(number)] - glyph.advance / 2 * 1000) < 1)
    }
  }

  @Test func `a font tells its name and its licence`() throws {
    let licence = try face.licence()
    #expect(licence.name.contains("Libertine") && !licence.copyright.isEmpty)
    #expect(licence.licence.contains("Open Font") || licence.licence.contains("GPL"))
  }
}
