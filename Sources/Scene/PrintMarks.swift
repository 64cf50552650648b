import Geometry

/// What is printed around the trimmed page for the press: a bleed, crop marks that show where to
/// cut, and a slug that identifies the sheet.
package struct PrintMarks: Hashable, Sendable {
  /// How far the drawing extends beyond the trimmed page. 3 mm is usual.
  package var bleed: Millimetres
  /// The slug: a line of text below the page that is cut off together with the bleed. Nil for no
  /// slug.
  package var slug: ShapedText?

  package init(bleed: Millimetres, slug: ShapedText? = nil) {
    (self.bleed, self.slug) = (bleed, slug)
  }

  /// The length of a crop mark.
  package static let markLength = Millimetres(5)
  /// The smallest distance between a crop mark and the page. If it were smaller, a slightly wide
  /// cut would leave a part of the mark on the page.
  package static let leastOffset = Millimetres(3)

  /// The distance between the crop marks and the page. The marks start outside the bleed.
  package var markOffset: Millimetres { max(bleed, Self.leastOffset) }
  /// The width of the strip that the sheet adds on each side of the page: room for the crop marks,
  /// and one millimetre more.
  package var margin: Millimetres { Millimetres(markOffset.value + Self.markLength.value + 1) }
  /// The distance from the left edge of the page to the start of the slug, which keeps it clear of
  /// the crop marks.
  package static let slugIndent = Millimetres(3)
}
