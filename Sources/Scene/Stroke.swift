import Geometry

/// How a path is stroked.
package struct Stroke: Hashable, Sendable {
  package enum Cap: String, CaseIterable, Sendable { case butt, round, square }
  package enum Join: String, CaseIterable, Sendable { case miter, round, bevel }

  package var color: Color
  package var width: Millimetres
  /// The lengths of dashes and gaps in turn, in millimetres. Empty for a solid line.
  package var dash: [Double]
  package var cap: Cap
  package var join: Join

  package init(
    _ color: Color, _ width: Millimetres, dash: [Double] = [], cap: Cap = .butt, join: Join = .round
  ) {
    (self.color, self.width, self.dash, self.cap, self.join) = (color, width, dash, cap, join)
  }
}

extension Stroke {
  /// The smallest difference between lengths, in millimetres, that every format can write.
  private static let step = 0.001
  /// A dash pattern shorter than this, in millimetres, looks like a solid line and could take very
  /// long to draw.
  private static let shortestPattern = 0.02

  /// The stroke as every writer draws it. Nil for a stroke of no width, which must stay invisible:
  /// in PDF a width of 0 means the thinnest line that the device can draw.
  ///
  /// For the same reason a very small width is rounded up, never down to 0. Dashes and gaps too
  /// short to be written become 0, and a dash pattern that is too short as a whole becomes a solid
  /// line.
  package var drawn: Stroke? {
    guard width.value > 0, width.value.isFinite else { return nil }
    var stroke = self
    stroke.width = max(width, Millimetres(Self.step))
    guard !dash.isEmpty else { return stroke }
    stroke.dash = dash.map { $0 < Self.step / 2 ? 0 : $0 }
    let pattern = stroke.dash.reduce(0, +)
    if !pattern.isFinite || pattern < Self.shortestPattern { stroke.dash = [] }
    return stroke
  }
}
