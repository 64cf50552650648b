import Geometry
import Scene

extension PDFContent {
  /// Adds a text with its halo below it. If the font can be embedded, the text consists of glyphs
  /// that readers can search and copy. Otherwise it is drawn as outlines.
  mutating func add(_ text: SceneText) {
    guard text.text.glyphs.contains(where: { !$0.outline.isEmpty }) else { return }
    if let halo = text.halo?.stroke.drawn { stroke(text.outline, halo) }
    setFill(text.color)
    guard let font = fonts[text.text.face] else {
      beginSpan(text.text.text)
      fill(text.outline)
      endSpan()
      return
    }
    var spans = fonts.learn(text.text)
    // Readers that extract text letter by letter would tear apart words that are letter-spaced,
    // curved or rotated. Such a text is therefore marked as one unit.
    if text.text.letterSpacing.value != 0 || !spans.isEmpty && text.isTurned || text.isBent {
      spans = [.init(glyphs: text.text.glyphs.indices, words: text.text.text)]
    }
    show(text, font, spans)
  }

  /// Shows the glyphs as strings of the `TJ` operator.
  ///
  /// Each glyph advances the pen by its width. Where the next glyph stands elsewhere on the
  /// baseline, a correction follows, in thousandths of the font size. A new string begins where a
  /// glyph lies off the current baseline or is rotated.
  private mutating func show(_ text: SceneText, _ font: PDFFonts.Font, _ spans: [PDFFonts.Span]) {
    let size = Self.micrometres(text.text.size.value)
    guard size > 0 else { return }
    let starts = Dictionary(spans.map { ($0.glyphs.lowerBound, $0.words) }) { first, _ in first }
    let ends = Set(spans.map(\.glyphs.upperBound))
    write("BT\n/\(font.resource) \(size) Tf\n")
    let places = text.glyphTransforms
    // The first glyph of the current string, and the position of the pen relative to it, in
    // thousandths of the font size.
    var first: ShapedText.Glyph?
    var pen = 0.0
    var isOpen = false
    for (index, glyph) in text.text.glyphs.enumerated() {
      if !text.isInLine(glyph, with: first) {
        endString(&isOpen)
        place(places[index].baseline)
        (first, pen) = (glyph, 0)
      }
      if let words = starts[index] {
        endString(&isOpen)
        beginSpan(words)
      }
      if !isOpen { write("[<") }
      isOpen = true
      let due = (glyph.origin.x - (first ?? glyph).origin.x) * 1e6 / Double(size)
      let back = (pen - due).rounded()
      if back != 0 { write(">\(Int(back))<") }
      let code = font.program.numbers[glyph.id] ?? 0
      write(hexadecimal(code))
      pen += font.advance(of: code) - back
      if ends.contains(index + 1) {
        endString(&isOpen)
        endSpan()
      }
    }
    endString(&isOpen)
    write("ET\n")
  }

  private mutating func endString(_ isOpen: inout Bool) {
    if isOpen { write(">] TJ\n") }
    isOpen = false
  }

  /// Begins a marked sequence that gives the words which the glyphs in it stand for (ISO 32000-1,
  /// §14.9.4).
  private mutating func beginSpan(_ words: String) {
    write("/Span <</ActualText \(PDFValue.text(words).written)>> BDC\n")
  }

  private mutating func endSpan() { write("EMC\n") }

  /// Sets the position of the next glyph and the direction of its baseline. The `y` axis points
  /// upwards in glyphs and downwards on the page.
  private mutating func place(_ place: Transform) {
    for part in [place.a, place.b, -place.c, -place.d] {
      write(fixedText(part, decimals: 6) + " ")
    }
    write(Self.micrometres(place.tx), Self.micrometres(place.ty))
    write("Tm\n")
  }
}

extension SceneText {
  fileprivate var isBent: Bool { if case .curve = placement { true } else { false } }

  fileprivate var isTurned: Bool {
    if case .straight(_, let angle) = placement { angle != 0 } else { false }
  }

  /// Whether the glyph stands on the same straight baseline as the first one of the string.
  fileprivate func isInLine(_ glyph: ShapedText.Glyph, with first: ShapedText.Glyph?) -> Bool {
    guard let first, case .straight = placement else { return false }
    return glyph.origin.y == first.origin.y
  }
}

extension Transform {
  /// The position and the direction of the glyph's baseline, without the scaling.
  fileprivate var baseline: Transform {
    let origin = apply(Point(0, 0))
    return Transform(origin: origin, angle: (apply(Point(1, 0)) - origin).angle)
  }
}

/// The code as four hexadecimal digits.
func hexadecimal(_ code: UInt16) -> String {
  let digits = String(code, radix: 16)
  return String(repeating: "0", count: 4 - digits.utf8.count) + digits
}
