import Geometry

/// A subset of a font, ready to be embedded in a file: some of its glyphs, renumbered, and the
/// metrics that a reader needs to set them. Lengths are in thousandths of the font size. The `y`
/// axis points upwards.
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
  /// Maps each glyph's number in the font file to its number in this subset.
  package var numbers: [UInt32: UInt16]
  /// The advance width of each glyph, indexed by its number in this subset.
  package var advances: [Double]
  package var measures: Measures

  /// Metrics of the whole font.
  package struct Measures: Hashable, Sendable {
    /// The height of the ascenders above the baseline.
    package var ascent: Double
    /// The depth of the descenders relative to the baseline, as a negative number.
    package var descent: Double
    package var capHeight: Double
    /// The bounding box of all glyphs.
    package var box: Box
    /// The slant in degrees, counterclockwise from the vertical: negative for letters that lean to
    /// the right.
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
