import Geometry

/// The part of a font that travels inside a file: some glyphs, numbered anew, and the measures that a reader
/// of the file needs to set them. Lengths are in thousandths of the size of type, `y` upwards.
package struct FontProgram: Hashable, Sendable {
  package enum Format: Hashable, Sendable {
    /// A bare Compact Font Format table (Adobe Technical Note 5176).
    case cff
    /// A TrueType file.
    case trueType
  }

  package var format: Format
  package var bytes: [UInt8]
  /// The PostScript name of the whole font: letters, digits and hyphens.
  package var name: String
  /// The number of each glyph in the program, by its number in the font file.
  package var numbers: [UInt32: UInt16]
  /// The advance of each glyph, by its number in the program.
  package var advances: [Double]
  package var measures: Measures

  /// What holds for all glyphs of the whole font.
  package struct Measures: Hashable, Sendable {
    /// From the baseline up.
    package var ascent: Double
    /// From the baseline; below zero.
    package var descent: Double
    package var capHeight: Double
    /// Holds the ink of every glyph.
    package var box: Box
    /// In degrees counterclockwise from upright; below zero for letters that lean to the right.
    package var italicAngle: Double

    package init(
      ascent: Double, descent: Double, capHeight: Double, box: Box, italicAngle: Double
    ) {
      (self.ascent, self.descent, self.capHeight) = (ascent, descent, capHeight)
      (self.box, self.italicAngle) = (box, italicAngle)
    }
  }

  package init(
    format: Format, bytes: [UInt8], name: String, numbers: [UInt32: UInt16], advances: [Double],
    measures: Measures
  ) {
    (self.format, self.bytes, self.name) = (format, bytes, name)
    (self.numbers, self.advances, self.measures) = (numbers, advances, measures)
  }
}
