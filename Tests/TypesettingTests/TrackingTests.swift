import Geometry
import Scene
import Testing

@testable import Typesetting

/// Letters that join are never spaced out.
@Suite struct TrackingTests {
  static let dejaVu = try? FontLibrary(families: [
    .init(
      name: "DejaVu Sans", regular: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf",
      italic: "DejaVuSans.ttf")
  ])

  @Test(arguments: [
    ("العراق", true), ("القاهرة (Cairo) 1939", true), ("ܣܘܪܝܐ", true), ("ᠮᠣᠩᠭᠣᠯ", true),
    ("ߒߞߏ", true), ("𞤀𞤁", true), ("दिल्ली", true), ("ঢাকা", true), ("ਪੰਜਾਬ", true),
    ("Lietuva", false), ("Россия", false), ("Ελλάδα", false), ("ישראל", false), ("ไทย", false),
    ("日本", false), ("Հայաստան", false), ("", false),
  ])
  func `a text is spaced out only when its letters stand apart`(text: String, joins: Bool) {
    for tracking in [0.5, -0.1] {
      let style = TypeStyle.libertine(5, tracking: tracking)
      #expect(style.suiting(text).tracking == (joins ? 0 : tracking))
    }
  }

  @Test(.enabled(if: dejaVu != nil, "DejaVu Sans is not installed"), arguments: ["العراق", "Irak"])
  func `the writers are told of the spacing that was made`(text: String) throws {
    let typesetter = try Typesetter(try #require(Self.dejaVu))
    let plain = TypeStyle(family: "DejaVu Sans", size: Millimetres(5))
    var spaced = plain
    spaced.tracking = 0.4
    let (tight, wide) = (try typesetter.shape(text, plain), try typesetter.shape(text, spaced))
    #expect((wide.letterSpacing.value != 0) == (text == "Irak"))
    #expect((wide.width > tight.width) == (text == "Irak"))
    #expect(wide.isRightToLeft == (text != "Irak"))
    let lines = try typesetter.paragraph(text, spaced, width: Millimetres(100))
    #expect(lines.map(\.width) == [wide.width])
  }

  @Test(arguments: [("Vilnius 中", "中"), ("a\u{301}ق", "ق"), ("\u{200d}ش", "ش")])
  func `the letter that a font lacks is named`(text: String, letter: String) throws {
    let error = #expect(throws: TypesettingError.self) {
      try Typesetter(.tested()).shape(text, .libertine(5))
    }
    #expect(
      error
        == .missingGlyph(
          text: text, face: "LinLibertine_R.otf", letter: letter.unicodeScalars.first))
  }
}
