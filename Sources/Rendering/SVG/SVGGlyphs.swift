import Geometry
import Scene

/// The letters of a drawing, each shape once: a file whose words are outlines holds thousands of letters and
/// some hundred shapes.
struct GlyphShapes {
  private struct Key: Hashable {
    let file: String
    let glyph: UInt32
  }

  private var numbers: [Key: Int] = [:]
  /// At a size of one, in order of first use.
  private(set) var outlines: [Outline] = []

  /// Units of a glyph's shape to its size: those in which most fonts are drawn.
  static let unitsPerEm = 1000.0

  init() {}

  init(of scene: Scene) {
    for case .text(let text) in scene.leaves {
      for glyph in text.text.glyphs where !glyph.outline.isEmpty {
        let key = Key(file: text.text.face.file, glyph: glyph.id)
        guard numbers[key] == nil else { continue }
        numbers[key] = outlines.count + 1
        outlines.append(glyph.outline)
      }
    }
  }

  /// Counted from one; nil for a space.
  func number(of glyph: ShapedText.Glyph, in face: FontFace) -> Int? {
    numbers[Key(file: face.file, glyph: glyph.id)]
  }
}

extension SVGWriter {
  /// The shapes that the words of the file are made of.
  mutating func writeGlyphs() {
    guard !glyphs.outlines.isEmpty else { return }
    line("<defs>")
    for (index, outline) in glyphs.outlines.enumerated() {
      write("<path id=\"", id("glyph-\(index + 1)"), "\"")
      close(PathData(outline.map { $0.scaled(by: GlyphShapes.unitsPerEm) }, decimals: 0))
    }
    line("</defs>")
  }

  /// A text as a row of shapes, the halo a clone of them.
  mutating func addGlyphs(of text: SceneText) {
    let id = nextID("text")
    let scale = text.text.size.value / GlyphShapes.unitsPerEm
    line(
      "<g role=\"text\" aria-label=\"", escaped(text.text.text), "\"", paint("fill", text.color),
      ">")
    if var stroke = text.halo?.stroke.drawn {
      // The clone is as large as the letters, and so is the width of its stroke.
      stroke.width = Millimetres(stroke.width.value / scale)
      line("<use xlink:href=\"#", id, "\" fill=\"none\"", attributes(stroke), "/>")
    }
    switch text.placement {
    case .straight(let start, let angle):
      line("<g id=\"", id, "\" transform=\"", transform(start, angle, scale), "\">")
      for glyph in text.text.glyphs {
        addGlyph(glyph, of: text) { writer in
          let (x, y) = (glyph.origin.x / scale, glyph.origin.y / scale)
          let height = abs(y) < 0.05 ? "" : " y=\"\(writer.number(y, decimals: 1))\""
          return " x=\"\(writer.number(x, decimals: 1))\"\(height)"
        }
      }
    case .curve:
      line("<g id=\"", id, "\">")
      for (glyph, place) in zip(text.text.glyphs, text.glyphTransforms) {
        addGlyph(glyph, of: text) { writer in
          let origin = place.apply(Point(0, 0))
          let angle = (place.apply(Point(1, 0)) - origin).angle
          return " transform=\"\(writer.transform(origin, angle, scale))\""
        }
      }
    }
    line("</g>")
    line("</g>")
  }

  private mutating func addGlyph(
    _ glyph: ShapedText.Glyph, of text: SceneText, at place: (SVGWriter) -> String
  ) {
    guard let number = glyphs.number(of: glyph, in: text.text.face) else { return }
    line("<use xlink:href=\"#", id("glyph-\(number)"), "\"", place(self), "/>")
  }

  private func transform(_ origin: Point, _ angle: Double, _ scale: Double) -> String {
    let degrees = number(angle * 180 / .pi, decimals: 3)
    return "translate(\(number(origin.x, decimals: 3)) \(number(origin.y, decimals: 3)))"
      + (degrees == "0" ? "" : "rotate(\(degrees))") + "scale(\(number(scale, decimals: 7)))"
  }
}
