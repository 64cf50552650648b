import Geometry
import Scene
import Testing

@testable import Typesetting

@Suite struct MeasureTests {
  static let words = ["a", "fi", "AVAST", "Žemaičių upė", "1939–1940", "Tamar & Lobo", "office"]

  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter(.tested()) }

  @Test(arguments: words, [0.5, 1.7, 4, 60])
  func `every measure of a text grows in proportion to its size`(text: String, size: Double) throws
  {
    for tracking in [0, 0.15] {
      let unit = try typesetter.shape(text, .libertine(1, tracking: tracking))
      let sized = try typesetter.shape(text, .libertine(size, tracking: tracking))
      #expect(abs(sized.width - unit.width * size) < 1e-9 * size)
      #expect(abs(sized.ink.width - unit.ink.width * size) < 1e-9 * size)
      #expect(abs(sized.ink.minY - unit.ink.minY * size) < 1e-9 * size)
      #expect(abs(sized.letterSpacing.value - unit.letterSpacing.value * size) < 1e-9 * size)
      for (glyph, one) in zip(sized.glyphs, unit.glyphs) {
        #expect(glyph.id == one.id && glyph.outline == one.outline)
        #expect(glyph.origin.distance(to: one.origin.scaled(by: size)) < 1e-9 * size)
      }
    }
  }

  @Test(arguments: ["a", "AB", "RIVER", "Lithuania", "two words"], [0.05, 0.2, 1])
  func `tracking adds a space between each two letters`(text: String, tracking: Double) throws {
    let plain = try typesetter.shape(text, .libertine(10))
    let spaced = try typesetter.shape(text, .libertine(10, tracking: tracking))
    let added = Double(text.count - 1) * tracking * 10
    // Without ligatures, and with the same kerning.
    #expect(abs(spaced.width - plain.width - added) < 0.02)
  }

  @Test(arguments: words)
  func `the pen goes on from glyph to glyph and ends at the width`(text: String) throws {
    let shaped = try typesetter.shape(text, .libertine(3))
    #expect(abs(shaped.glyphs.reduce(0) { $0 + $1.advance } - shaped.width) < 1e-9)
    #expect(zip(shaped.glyphs, shaped.glyphs.dropFirst()).allSatisfy { $0.origin.x < $1.origin.x })
    #expect(shaped.clusters.reduce(0) { $0 + $1.utf8Count } == text.utf8.count)
    #expect(shaped.clusters.reduce(0) { $0 + $1.glyphCount } == shaped.glyphs.count)
  }

  @Test func `letters that join are one glyph for several letters`() throws {
    let joined = try typesetter.shape("office", .libertine(3))
    #expect(joined.glyphs.count < 6)
    #expect(joined.clusters.contains { $0.utf8Count > $0.glyphCount })
    // Spaced out, they stand alone.
    #expect(try typesetter.shape("office", .libertine(3, tracking: 0.2)).glyphs.count == 6)
  }

  @Test func `another typesetter shapes a text alike`() throws {
    let other = try Typesetter(.tested())
    for text in Self.words {
      let style = TypeStyle.libertine(2.5)
      #expect(try other.shape(text, style) == typesetter.shape(text, style))
    }
  }

  @Test(arguments: [("汉", "汉"), ("Lobo 汉字", "Lobo 汉字")])
  func `a letter that the font lacks is named with the font`(text: String, named: String) throws {
    for isParagraph in [false, true] {
      let error = #expect(throws: TypesettingError.self) {
        if isParagraph {
          _ = try typesetter.paragraph(text, .libertine(3), width: Millimetres(30))
        } else {
          _ = try typesetter.shape(text, .libertine(3))
        }
      }
      let message = try #require(error?.description)
      #expect(message.contains(named) && message.contains("LinLibertine_R.otf"))
    }
  }
}
