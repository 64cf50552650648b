import Scene

/// Options for a layered SVG file.
package struct SVGOptions: Sendable {
  /// How texts are written.
  package enum Text: Sendable {
    /// As editable text, with the necessary parts of the fonts embedded in the file.
    case embedded([EmbeddedFont])
    /// As editable text that uses fonts installed on the reader's machine.
    case live
    /// As outlines, which look the same everywhere.
    case outlines
  }

  package var text: Text
  /// The prefix of every id in the file. Nil uses the id of the map. Files with different prefixes
  /// can be placed on the same web page.
  package var idPrefix: String?

  package init(text: Text = .outlines, idPrefix: String? = nil) {
    (self.text, self.idPrefix) = (text, idPrefix)
  }
}

/// A subset of a font that is embedded in a file.
package struct EmbeddedFont: Hashable, Sendable {
  package var face: FontFace
  /// The characters that the subset can set.
  package var characters: Set<Unicode.Scalar>
  /// The subset as an OpenType or TrueType file.
  package var file: [UInt8]

  package init(face: FontFace, characters: Set<Unicode.Scalar>, file: [UInt8]) {
    (self.face, self.characters, self.file) = (face, characters, file)
  }
}
