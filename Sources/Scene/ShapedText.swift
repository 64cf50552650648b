import Geometry

/// A run of text after shaping: the glyphs, their font and their positions. It refers to no object
/// of a font library, so any thread can draw it.
package struct ShapedText: Hashable, Sendable {
  package var text: String
  package var face: FontFace
  package var size: Millimetres
  /// Letter spacing: the extra space after each letter, in millimetres. The glyphs' positions
  /// include it.
  package var letterSpacing: Millimetres
  /// Whether the text as a whole reads from right to left; parts of it may run the other way.
  package var isRightToLeft = false
  /// The OpenType features that were switched on, by tag.
  package var features: [String] = []
  package var glyphs: [Glyph]
  package var clusters: [Cluster]
  /// The advance width of the whole run in millimetres, without the letter spacing after the last
  /// letter.
  package var width: Double
  /// The bounding box of the ink, in millimetres from the start of the baseline. The `y` axis
  /// points downwards.
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

  /// A glyph with its position along a straight baseline.
  package struct Glyph: Hashable, Sendable {
    /// The glyph's number in the font file.
    package var id: UInt32
    /// The glyph's origin, in millimetres from the start of the baseline. The `y` axis points
    /// downwards.
    package var origin: Point
    /// The glyph's advance width in millimetres.
    package var advance: Double
    /// The glyph's outline at a font size of 1, relative to its origin. The `y` axis points
    /// downwards.
    package var outline: Outline

    package init(id: UInt32, origin: Point, advance: Double, outline: Outline) {
      (self.id, self.origin, self.advance, self.outline) = (id, origin, advance, outline)
    }
  }

  /// A cluster: the smallest group of characters that is shown by its own group of glyphs.
  package struct Cluster: Hashable, Sendable {
    package var utf8Count: Int
    package var glyphCount: Int

    package init(utf8Count: Int, glyphCount: Int) {
      (self.utf8Count, self.glyphCount) = (utf8Count, glyphCount)
    }
  }
}

/// One face of a font family, such as its bold italic, in a file of its own.
package struct FontFace: Hashable, Sendable {
  package var family: String
  package var isBold: Bool
  package var isItalic: Bool
  package var file: String

  package init(family: String, isBold: Bool, isItalic: Bool, file: String) {
    (self.family, self.isBold, self.isItalic, self.file) = (family, isBold, isItalic, file)
  }
}
