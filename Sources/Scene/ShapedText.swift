import Geometry

/// A run of text after shaping: which glyphs of which font, where. It holds no font object, so that any
/// thread may draw it.
package struct ShapedText: Hashable, Sendable {
  package var text: String
  package var face: FontFace
  package var size: Millimetres
  /// Extra space after each letter, in millimetres; already in the glyphs' positions.
  package var letterSpacing: Millimetres
  /// Whether the text as a whole reads from right to left; parts of it may run the other way.
  package var isRightToLeft = false
  /// The OpenType features that were switched on, by tag.
  package var features: [String] = []
  package var glyphs: [Glyph]
  package var clusters: [Cluster]
  /// The advance of the whole run, without the space after its last letter, in millimetres.
  package var width: Double
  /// The box round the ink, in millimetres from the start of the baseline, `y` downwards.
  package var ink: Box

  package init(
    text: String, face: FontFace, size: Millimetres, letterSpacing: Millimetres, glyphs: [Glyph],
    clusters: [Cluster], width: Double
  ) {
    (self.text, self.face, self.size, self.letterSpacing) = (text, face, size, letterSpacing)
    (self.glyphs, self.clusters, self.width) = (glyphs, clusters, width)
    ink = Box(x: 0, y: 0, width: 0, height: 0)
    let boxes = glyphs.compactMap { glyph in
      glyph.outline.applying(Transform(origin: glyph.origin, scale: size.value)).box
    }
    if let first = boxes.first { ink = boxes.dropFirst().reduce(first) { $0.union($1) } }
  }

  /// A glyph with its place on a straight baseline.
  package struct Glyph: Hashable, Sendable {
    /// Index in the font file.
    package var id: UInt32
    /// In millimetres from the start of the baseline, `y` downwards.
    package var origin: Point
    /// In millimetres.
    package var advance: Double
    /// The glyph's shape at a size of one, from its origin, `y` downwards.
    package var outline: Outline

    package init(id: UInt32, origin: Point, advance: Double, outline: Outline) {
      (self.id, self.origin, self.advance, self.outline) = (id, origin, advance, outline)
    }
  }

  /// Characters and the glyphs that show them.
  package struct Cluster: Hashable, Sendable {
    package var utf8Count: Int
    package var glyphCount: Int

    package init(utf8Count: Int, glyphCount: Int) {
      (self.utf8Count, self.glyphCount) = (utf8Count, glyphCount)
    }
  }
}

/// One cut of a typeface, in one file.
package struct FontFace: Hashable, Sendable {
  package var family: String
  package var isBold: Bool
  package var isItalic: Bool
  package var file: String

  package init(family: String, isBold: Bool, isItalic: Bool, file: String) {
    (self.family, self.isBold, self.isItalic, self.file) = (family, isBold, isItalic, file)
  }
}
