import Scene

/// How a layered SVG is written.
package struct SVGOptions: Sendable {
  /// What becomes of text.
  package enum Text: Sendable {
    /// Words that an editor can change, with the letters they need inside the file.
    case embedded([EmbeddedFont])
    /// Words that an editor can change, in fonts that the reader's machine has.
    case live
    /// Shapes that look alike everywhere.
    case outlines
  }

  package var text: Text
  /// What stands before every id instead of the map's own id; nil for the map's id. Two files with different
  /// prefixes may stand in one page.
  package var idPrefix: String?

  package init(text: Text = .outlines, idPrefix: String? = nil) {
    (self.text, self.idPrefix) = (text, idPrefix)
  }
}

/// A part of a font that travels inside a file.
package struct EmbeddedFont: Hashable, Sendable {
  package var face: FontFace
  /// The characters that it can set.
  package var characters: Set<Unicode.Scalar>
  /// An OpenType or TrueType file.
  package var file: [UInt8]

  package init(face: FontFace, characters: Set<Unicode.Scalar>, file: [UInt8]) {
    (self.face, self.characters, self.file) = (face, characters, file)
  }
}
