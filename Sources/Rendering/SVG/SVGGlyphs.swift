import Geometry
import Scene

/// The distinct glyph outlines of a drawing. A file with text as outlines contains thousands of
/// letters but only a few hundred different shapes.
struct GlyphShapes {
  private struct Key: Hashable {
    let file: String
    let glyph: UInt32
  }

  private var numbers: [Key: Int] = [:]
  /// The outlines at a font size of 1, in order of first use.
  private(set) var outlines: [Outline] = []

  /// The number of units per font size in which the outlines are written. Most fonts are designed
  /// in 1000 units.
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

  /// The number of the glyph's outline, counted from 1. Nil for a glyph without ink, such as a
  /// space.
  func number(of glyph: ShapedText.Glyph, in face: FontFace) -> Int? {
    numbers[Key(file: face.file, glyph: glyph.id)]
  }
}

extension SVGWriter {
  /// Writes the glyph outlines that the texts of the file refer to.
  mutating func writeGlyphs() {
    guard !glyphs.outlines.isEmpty else { return }
    line("<defs>")
    for (index, outline) in glyphs.outlines.enumerated() {
      write("<path id=\"", id("glyph-\(index + 1)"), "\"")
      close(PathData(outline.map { $0.scaled(by: GlyphShapes.unitsPerEm) }, decimals: 0))
    }
    line("</defs>")
  }

  /// Adds a text as references to glyph outlines. The halo is a `use` clone of them.
  mutating func addGlyphs(of text: SceneText) {
    let id = nextID("text")
    let scale = text.text.size.value / GlyphShapes.unitsPerEm
    line(
      "<g role=\"text\" aria-label=\"", escaped(text.text.text), "\"", paint("fill", text.color),
      ">")
    if var stroke = text.halo?.stroke.drawn {
      // The clone is scaled with the letters, so the stroke width must be divided by the scale.
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
