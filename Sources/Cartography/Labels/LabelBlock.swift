import Geometry
import Labeling
import MapSpec
import Scene

/// A name set in rows, measured for the placement.
struct LabelBlock {
  struct Row {
    var text: ShapedText
    var role: TypeRole
    /// The height above and below the baseline that the row takes, in millimetres.
    var ascent: Double
    var descent: Double
  }

  var rows: [Row]
  /// What it costs to use this block rather than the first one.
  var cost: Double

  /// A row beside a symbol longer than this, in millimetres, is better broken.
  static let longRow = 30.0

  /// What a row within a block takes above and below its baseline, as shares of its size.
  private static let ascent = 0.86
  private static let descent = 0.24

  init(_ texts: [(ShapedText, TypeRole)], cost: Double) {
    rows = texts.enumerated().map { index, item in
      let (text, role) = item
      let size = text.size.value
      // Inside the block all rows are alike, so that the leading is even; outside, only ink counts.
      let isFirst = index == 0
      let isLast = index == texts.count - 1
      return Row(
        text: text, role: role,
        ascent: isFirst ? max(-text.ink.minY, size * 0.6) : size * Self.ascent,
        descent: isLast ? max(text.ink.maxY, 0) : size * Self.descent)
    }
    self.cost = cost
  }

  var variant: LabelVariant {
    LabelVariant(
      rows.map { .init(width: $0.text.width, height: $0.ascent + $0.descent) }, cost: cost)
  }
}

extension MapContext {
  /// The ways to set a name: one for each letter spacing, or one for each way to break long rows.
  func blocks(_ request: LabelRequest) throws -> [LabelBlock] {
    if !request.trackings.isEmpty {
      return try request.trackings.enumerated().map { index, tracking in
        LabelBlock(
          try request.lines.map { (try shape($0.text, $0.role, tracking: tracking), $0.role) },
          cost: Double(index) * 2)
      }
    }
    let rows = try request.lines.map { (try shape($0.text, $0.role), $0.role) }
    let isLong = rows.contains { $0.0.width > LabelBlock.longRow }
    let whole = LabelBlock(rows, cost: request.isWrappedWillingly && isLong ? 6 : 0)
    let widths: [Double] =
      switch request.target {
      case .area: [34, 26, 18]
      case .point: [26]
      case .line: []
      }
    let broken = try widths.enumerated().map { index, width in
      LabelBlock(
        try request.lines.flatMap { line in
          try paragraph(line.text, line.role, width: width).map { ($0, line.role) }
        }, cost: (request.isWrappedWillingly ? 0.2 : 1.5) * Double(index + 1))
    }
    return [whole] + broken.filter { $0.rows.count > whole.rows.count }
  }
}
