import GeoModel
import Geometry
import Labeling
import MapSpec
import Scene

/// A name set in rows and measured for placement.
struct LabelBlock {
  struct Row {
    enum Content {
      case text(ShapedText)
      case units(UnitRow, width: Double)
    }

    var content: Content
    var role: TypeRole
    /// The height above the baseline that the row occupies, in millimetres. `descent` is the height below it.
    var ascent: Double
    var descent: Double

    var width: Double {
      switch content {
      case .text(let text): text.width
      case .units(_, let width): width + LabelBlock.unitMargin
      }
    }
  }

  var rows: [Row]
  /// The additional cost of this block compared with the first one.
  var cost: Double

  /// The length in millimetres beyond which a row beside a symbol should be broken.
  static let longRow = 30.0

  /// The white, in millimetres, that a row of units keeps at its outer end, so that it never reads on into the sign of
  /// another base.
  static let unitMargin = 1.6

  /// The heights above and below the baseline that a row inside a block occupies, as fractions of its type
  /// size.
  private static let ascent = 0.86
  private static let descent = 0.24

  init(_ contents: [(Row.Content, TypeRole)], cost: Double) {
    rows = contents.enumerated().map { index, item in
      let (content, role) = item
      switch content {
      case .units(let row, _):
        return Row(content: content, role: role, ascent: row.height, descent: 0)
      case .text(let text):
        let size = text.size.value
        // Inside the block, all rows have the same extent, so that the leading is even. At the top and bottom,
        // only the ink counts.
        let isFirst = index == 0
        let isLast = index == contents.count - 1
        return Row(
          content: content, role: role,
          ascent: isFirst ? max(-text.ink.minY, size * 0.6) : size * Self.ascent,
          descent: isLast ? max(text.ink.maxY, 0) : size * Self.descent)
      }
    }
    self.cost = cost
  }

  var variant: LabelVariant {
    LabelVariant(
      rows.map { .init(width: $0.width, height: $0.ascent + $0.descent) }, cost: cost)
  }
}

extension MapContext {
  /// The ways to set a name: one for each letter spacing, or one for each way to break long rows.
  func blocks(_ request: LabelRequest) throws -> [LabelBlock] {
    let trackings = request.labelClass.trackings
    if !trackings.isEmpty {
      return try [false, true].flatMap { isStacked in
        try trackings.enumerated().compactMap { index, tracking in
          let lines = isStacked ? request.lines.flatMap(\.words) : request.lines
          guard !isStacked || lines.count > request.lines.count else { return nil }
          return LabelBlock(
            try lines.map {
              (.text(try shape($0.text, $0.role, tracking: tracking, scale: $0.scale)), $0.role)
            }, cost: Double(index) * 2 + (isStacked ? 7 : 0))
        }
      }
    }
    var whole = LabelBlock(try request.lines.flatMap { try rows($0, width: nil) }, cost: 0)
    let isLong = whole.rows.contains { $0.width > LabelBlock.longRow }
    if request.isWrappedWillingly && isLong { whole.cost = 6 }
    let widths: [Double] =
      switch request.target {
      case .area: [34, 26, 18]
      case .point: [26]
      case .line: []
      }
    let broken = try widths.enumerated().map { index, width in
      LabelBlock(
        try request.lines.flatMap { try rows($0, width: width) },
        cost: (request.isWrappedWillingly ? 0.2 : 1.5) * Double(index + 1))
    }
    return [whole] + broken.filter { $0.rows.count > whole.rows.count }
  }

  /// A line of a label, broken into rows of at most the given width.
  private func rows(
    _ line: LabelRequest.Line, width: Double?
  ) throws -> [(LabelBlock.Row.Content, TypeRole)] {
    guard line.units.isEmpty else {
      return try unitRows(line.units, width: width).map {
        (.units($0, width: try $0.width()), line.role)
      }
    }
    guard let width else {
      return [(.text(try shape(line.text, line.role, scale: line.scale)), line.role)]
    }
    return try paragraph(line.text, line.role, width: width, scale: line.scale).map {
      (.text($0), line.role)
    }
  }

  private func unitRows(_ units: [Garrison.Unit], width: Double?) throws -> [UnitRow] {
    let whole = UnitRow(context: self, units: units)
    guard let width, units.count > 1, try whole.width() > width else { return [whole] }
    let half = (units.count + 1) / 2
    return [Array(units[..<half]), Array(units[half...])].map { UnitRow(context: self, units: $0) }
  }
}
