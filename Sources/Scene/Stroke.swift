import Geometry

/// How a path is stroked.
package struct Stroke: Hashable, Sendable {
  package enum Cap: String, CaseIterable, Sendable { case butt, round, square }
  package enum Join: String, CaseIterable, Sendable { case miter, round, bevel }

  package var color: Color
  package var width: Millimetres
  /// Lengths of dashes and gaps in turn, in millimetres; empty for a solid line.
  package var dash: [Double]
  package var cap: Cap
  package var join: Join

  package init(
    _ color: Color, _ width: Millimetres, dash: [Double] = [], cap: Cap = .butt, join: Join = .round
  ) {
    (self.color, self.width, self.dash, self.cap, self.join) = (color, width, dash, cap, join)
  }
}
