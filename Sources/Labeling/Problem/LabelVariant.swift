import Geometry

/// One way to set a name: rows of text stacked without gaps, so a row's height holds its leading.
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
  /// What it costs to use this variant rather than the best one.
  package var cost: Double

  package init(_ rows: [Row], cost: Double = 0) {
    self.rows = rows
    self.cost = cost
  }

  package var width: Double { rows.reduce(0) { max($0, $1.width) } }
  package var height: Double { rows.reduce(0) { $0 + $1.height } }

  /// The boxes of the rows, top to bottom, when the block's top left corner lies at `topLeft`.
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

/// How the rows of a block line up.
package enum LabelAlignment: String, Hashable, Sendable {
  case left, center, right

  /// The share of a row's spare width that stays on its left.
  var share: Double {
    switch self {
    case .left: 0
    case .center: 0.5
    case .right: 1
    }
  }
}
