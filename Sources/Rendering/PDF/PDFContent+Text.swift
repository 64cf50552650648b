import Geometry
import Scene

extension PDFContent {
  /// A text with its halo below it: glyphs of an embedded font that readers can search and copy, or shapes for
  /// a font that no PDF file can hold.
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
    // Read letter by letter, words that are spaced out, bent or turned would fall to pieces.
    if text.text.letterSpacing.value != 0 || !spans.isEmpty && text.isTurned || text.isBent {
      spans = [.init(glyphs: text.text.glyphs.indices, words: text.text.text)]
    }
    show(text, font, spans)
  }

  /// Shows glyphs in strings: each glyph moves the pen by its advance and, where that is not where the next one
  /// stands, a correction follows in thousandths of the size. Where a glyph is off the line of the string, or
  /// turned, a new string begins.
  private mutating func show(_ text: SceneText, _ font: PDFFonts.Font, _ spans: [PDFFonts.Span]) {
    let size = Self.micrometres(text.text.size.value)
    guard size > 0 else { return }
    let starts = Dictionary(spans.map { ($0.glyphs.lowerBound, $0.words) }) { first, _ in first }
    let ends = Set(spans.map(\.glyphs.upperBound))
    write("BT\n/\(font.resource) \(size) Tf\n")
    let places = text.glyphTransforms
    // The first glyph of the string, and where the pen is after it, in thousandths of the size.
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

  /// Begins what stands for some words (ISO 32000-1, §14.9.4).
  private mutating func beginSpan(_ words: String) {
    write("/Span <</ActualText \(PDFValue.text(words).written)>> BDC\n")
  }

  private mutating func endSpan() { write("EMC\n") }

  /// Sets where the next glyph begins and the direction of its baseline. Glyphs have their `y` upwards, the
  /// page downwards.
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

  /// Whether a glyph stands on the same straight baseline as another.
  fileprivate func isInLine(_ glyph: ShapedText.Glyph, with first: ShapedText.Glyph?) -> Bool {
    guard let first, case .straight = placement else { return false }
    return glyph.origin.y == first.origin.y
  }
}

extension Transform {
  /// Where the origin goes and how the plane is turned, without any change of size.
  fileprivate var baseline: Transform {
    let origin = apply(Point(0, 0))
    return Transform(origin: origin, angle: (apply(Point(1, 0)) - origin).angle)
  }
}

/// Four digits.
func hexadecimal(_ code: UInt16) -> String {
  let digits = String(code, radix: 16)
  return String(repeating: "0", count: 4 - digits.utf8.count) + digits
}
