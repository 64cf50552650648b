import Geometry

/// One way to set a name: rows of text without gaps between them, so the height of a row includes
/// its leading. Sizes are in millimetres.
package struct LabelVariant: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var width: Double
    package var height: Double

    package init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  package var rows: [Row]
  /// The additional cost of this variant compared with the best one.
  package var cost: Double

  package init(_ rows: [Row], cost: Double = 0) {
    self.rows = rows
    self.cost = cost
  }

  package var width: Double { rows.reduce(0) { max($0, $1.width) } }
  package var height: Double { rows.reduce(0) { $0 + $1.height } }

  /// The boxes of the rows from top to bottom, if the top left corner of the block is at `topLeft`.
  package func rowBoxes(topLeft: Point, _ alignment: LabelAlignment) -> [Box] {
    var y = topLeft.y
    let width = width
    return rows.map { row in
      let x = topLeft.x + (width - row.width) * alignment.share
      defer { y += row.height }
      return Box(x: x, y: y, width: row.width, height: row.height)
    }
  }
}

/// The horizontal alignment of the rows in a block.
package enum LabelAlignment: String, Hashable, Sendable {
  case left, center, right

  /// The fraction of the free width that lies to the left of a row.
  package var share: Double {
    switch self {
    case .left: 0
    case .center: 0.5
    case .right: 1
    }
  }
}
