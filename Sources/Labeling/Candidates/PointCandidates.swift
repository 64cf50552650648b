import Geometry

extension PointLabel {
  /// The placements beside the symbol, without a leader, costed but for what they cover and come near to.
  func candidates(_ weights: LabelWeights) -> [Candidate] {
    var found: [Candidate] = []
    let nearest = gaps.first ?? 0
    for (index, variant) in variants.enumerated() where !variant.rows.isEmpty {
      for gap in gaps {
        for stance in Stance.allowed(by: preferences, weights) {
          let block = stance.place(variant, beside: symbol, gap: gap)
          let boxes = variant.rowBoxes(topLeft: block.topLeft, block.alignment)
          found.append(
            Candidate(
              variant: index, position: stance.name, rank: stance.rank, alignment: block.alignment,
              boxes: boxes.map { OrientedBox($0) },
              terms: CostTerms(
                preference: stance.cost + variant.cost,
                distance: weights.distance * (gap - nearest))))
        }
      }
    }
    return found
  }
}

/// A way to stand beside a symbol: on one of its four sides, slid along it.
private struct Stance {
  enum Side { case right, left, above, below }

  let name: String
  let side: Side
  /// How far the block is slid from one end of the side to the other, −1…1: upwards is −1 on the left
  /// and right. Above and below it is the share of half the block's width to slide to the right.
  let slide: Double
  let rank: Int
  let cost: Double

  /// The positions asked for, then those halfway between two of them.
  static func allowed(by preferences: [PointPosition], _ weights: LabelWeights) -> [Stance] {
    func rank(_ position: PointPosition) -> Int? { preferences.firstIndex(of: position) }
    var stances = preferences.enumerated().map { rank, position in
      Stance(
        name: position.rawValue, side: position.side, slide: position.slide, rank: rank,
        cost: weights.position * Double(rank))
    }
    for half in halfway {
      guard let first = rank(half.between.0), let second = rank(half.between.1) else { continue }
      let cost = weights.position * Double(first + second) / 2 + weights.slide
      stances.append(
        Stance(
          name: half.name, side: half.side, slide: half.slide, rank: max(first, second), cost: cost)
      )
    }
    return stances
  }

  private static let halfway:
    [(name: String, between: (PointPosition, PointPosition), side: Side, slide: Double)] = [
      ("right, raised", (.rightAbove, .right), .right, -0.5),
      ("right, lowered", (.right, .rightBelow), .right, 0.5),
      ("left, raised", (.leftAbove, .left), .left, -0.5),
      ("left, lowered", (.left, .leftBelow), .left, 0.5),
      ("above, slid right", (.above, .rightAbove), .above, 0.5),
      ("above, slid left", (.above, .leftAbove), .above, -0.5),
      ("below, slid right", (.below, .rightBelow), .below, 0.5),
      ("below, slid left", (.below, .leftBelow), .below, -0.5),
    ]

  /// The place of the block: each of its rows keeps the gap from the symbol's edge and one of them has
  /// exactly that distance.
  func place(_ variant: LabelVariant, beside symbol: Symbol, gap: Double)
    -> (topLeft: Point, alignment: LabelAlignment)
  {
    let core = symbol.core
    let radius = symbol.radius + gap
    let (width, height) = (variant.width, variant.height)
    switch side {
    case .right, .left:
      let diagonal = radius * 0.5.squareRoot()
      let middle = core.center.y - height / 2
      let end = slide < 0 ? core.minY - diagonal - height : core.maxY + diagonal
      let top = middle + (end - middle) * abs(slide)
      let spread = variant.rowBoxes(topLeft: Point(0, top), .left).reduce(0) {
        max($0, reach(radius, max(0, core.minY - $1.maxY, $1.minY - core.maxY)))
      }
      return side == .right
        ? (Point(core.maxX + spread, top), .left)
        : (Point(core.minX - spread - width, top), .right)
    case .above, .below:
      let left = core.center.x - width / 2 + slide * width / 2
      let rows = variant.rowBoxes(topLeft: Point(left, 0), .center)
      let spreads = rows.map { row in
        let spread = reach(radius, max(0, core.minX - row.maxX, row.minX - core.maxX))
        return side == .above ? spread + row.maxY : spread - row.minY
      }
      let farthest = spreads.reduce(-Double.infinity, max)
      return (Point(left, side == .above ? core.minY - farthest : core.maxY + farthest), .center)
    }
  }
}

/// How far apart two things must be in one direction to have the distance `radius` when they are `gap`
/// apart in the other.
private func reach(_ radius: Double, _ gap: Double) -> Double {
  max(0, radius * radius - gap * gap).squareRoot()
}

extension PointPosition {
  fileprivate var side: Stance.Side {
    switch self {
    case .rightAbove, .right, .rightBelow: .right
    case .leftAbove, .left, .leftBelow: .left
    case .above: .above
    case .below: .below
    }
  }

  fileprivate var slide: Double {
    switch self {
    case .rightAbove, .leftAbove: -1
    case .right, .left, .above, .below: 0
    case .rightBelow, .leftBelow: 1
    }
  }
}
