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

extension Stroke {
  /// The finest step of a length that every format writes, in millimetres.
  private static let step = 0.001
  /// A pattern that is shorter, in millimetres, is a line to every eye; drawing it could take forever.
  private static let shortestPattern = 0.02

  /// The stroke as every writer draws it; nil for one without width, which is not seen. PDF would draw it as fine as
  /// the device can, and no width but 0 may become 0 when it is written. Dashes too short to be written are none, and
  /// a pattern of nothing else makes a solid line.
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
