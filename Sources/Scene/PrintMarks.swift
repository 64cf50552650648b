import Geometry

/// What a printer wants round a page: ink beyond its edge, to be cut off, marks where to cut, and a line
/// that says what the sheet is.
package struct PrintMarks: Hashable, Sendable {
  /// How far ink reaches beyond the page; 3 mm are usual.
  package var bleed: Millimetres
  /// The slug: a line below the page that is cut off with the bleed; nil without.
  package var slug: ShapedText?

  package init(bleed: Millimetres, slug: ShapedText? = nil) {
    (self.bleed, self.slug) = (bleed, slug)
  }

  /// How long a crop mark is.
  package static let markLength = Millimetres(5)
  /// A crop mark keeps at least so far off the page, or one cut a little wide would show it.
  package static let leastOffset = Millimetres(3)

  /// How far crop marks stand off the page: beyond the bleed.
  package var markOffset: Millimetres { max(bleed, Self.leastOffset) }
  /// What the sheet has on each side of the page, the crop marks with a millimetre to spare.
  package var margin: Millimetres { Millimetres(markOffset.value + Self.markLength.value + 1) }
  /// Where the slug starts from the left edge of the page, clear of the crop marks.
  package static let slugIndent = Millimetres(3)
}
