import Geometry

/// A candidate position beside a symbol: on one of its four sides, shifted along that side.
struct SidePosition: Sendable {
  enum Side: Int, CaseIterable { case right, left, above, below }

  let name: StaticString
  let side: Side
  /// The shift along the side, −1…1. On the right and left, −1 is the upper end and 1 the lower end
  /// of the side. Above and below, it is the shift to the right in units of half the width of the
  /// block.
  let slide: Double
  let rank: Int
  let cost: Double

  /// The preferred positions, followed by those halfway between two of them.
  static func allowed(by preferences: [PointPosition], _ weights: LabelWeights) -> [SidePosition] {
    func rank(_ position: PointPosition) -> Int? { preferences.firstIndex(of: position) }
    var positions = preferences.enumerated().map { rank, position in
      SidePosition(
        name: position.name, side: position.side, slide: position.slide, rank: rank,
        cost: weights.position * Double(rank))
    }
    for half in halfway {
      guard let first = rank(half.between.0), let second = rank(half.between.1) else { continue }
      let cost = weights.position * Double(first + second) / 2 + weights.slide
      positions.append(
        SidePosition(
          name: half.name, side: half.side, slide: half.slide, rank: max(first, second), cost: cost)
      )
    }
    return positions
  }

  /// Positions between those of ``allowed(by:_:)``, for labels that have no place otherwise.
  static func finer(than preferences: [PointPosition], _ weights: LabelWeights) -> [SidePosition] {
    halfway.flatMap { half -> [SidePosition] in
      guard let first = preferences.firstIndex(of: half.between.0),
        let second = preferences.firstIndex(of: half.between.1)
      else { return [] }
      let cost = weights.position * Double(first + second) / 2 + 1.5 * weights.slide
      let slides = half.side == .right || half.side == .left ? [0.25, 0.75] : [0.25, 0.75, 1]
      return slides.map { slide in
        SidePosition(
          name: half.name, side: half.side, slide: half.slide < 0 ? -slide : slide,
          rank: max(first, second), cost: cost)
      }
    }
  }

  private static let halfway:
    [(name: StaticString, between: (PointPosition, PointPosition), side: Side, slide: Double)] = [
      ("right, raised", (.rightAbove, .right), .right, -0.5),
      ("right, lowered", (.right, .rightBelow), .right, 0.5),
      ("left, raised", (.leftAbove, .left), .left, -0.5),
      ("left, lowered", (.left, .leftBelow), .left, 0.5),
      ("above, slid right", (.above, .rightAbove), .above, 0.5),
      ("above, slid left", (.above, .leftAbove), .above, -0.5),
      ("below, slid right", (.below, .rightBelow), .below, 0.5),
      ("below, slid left", (.below, .leftBelow), .below, -0.5),
    ]

  /// The position of the block's top left corner. Each row keeps at least the gap from the edge of
  /// the symbol, and the nearest row keeps exactly the gap.
  func corner(
    _ variant: LabelVariant, _ width: Double, _ height: Double, beside symbol: PlainObstacle,
    gap: Double
  ) -> Point {
    let core = symbol.core
    let radius = symbol.radius + gap
    switch side {
    case .right, .left:
      let diagonal = radius * 0.5.squareRoot()
      let middle = core.center.y - height / 2
      let end = slide < 0 ? core.minY - diagonal - height : core.maxY + diagonal
      let top = middle + (end - middle) * abs(slide)
      var (spread, y) = (0.0, top)
      for row in variant.rows {
        spread = max(
          spread, distance(radius, max(0, core.minY - y - row.height, y - core.maxY)))
        y += row.height
      }
      return Point(side == .right ? core.maxX + spread : core.minX - spread - width, top)
    case .above, .below:
      let left = core.center.x - width / 2 + slide * width / 2
      var (farthest, y) = (-Double.infinity, 0.0)
      for row in variant.rows {
        let x = left + (width - row.width) / 2
        let spread = distance(radius, max(0, core.minX - x - row.width, x - core.maxX))
        farthest = max(farthest, side == .above ? spread + y + row.height : spread - y)
        y += row.height
      }
      return Point(left, side == .above ? core.minY - farthest : core.maxY + farthest)
    }
  }
}

extension SidePosition.Side {
  /// The bounding box of all positions on this side for blocks of the given size, at distances up
  /// to `gap` from the edge of the symbol.
  func room(width: Double, height: Double, beside symbol: Symbol, gap: Double) -> Box {
    let (core, middle) = (symbol.core, symbol.center.x)
    let reach = symbol.radius + gap
    let (top, bottom) = (core.minY - reach - height, core.maxY + reach + height)
    switch self {
    case .right:
      return Box(minX: core.maxX, minY: top, maxX: core.maxX + reach + width, maxY: bottom)
    case .left:
      return Box(minX: core.minX - reach - width, minY: top, maxX: core.minX, maxY: bottom)
    case .above:
      return Box(minX: middle - width, minY: top, maxX: middle + width, maxY: core.minY)
    case .below:
      return Box(minX: middle - width, minY: core.maxY, maxX: middle + width, maxY: bottom)
    }
  }

  /// The alignment of the rows. They are ragged on the side away from the symbol.
  var alignment: LabelAlignment {
    switch self {
    case .right: .left
    case .left: .right
    case .above, .below: .center
    }
  }
}

/// The distance along one axis at which two shapes have the total distance `radius`, if they are
/// `gap` apart along the other axis.
private func distance(_ radius: Double, _ gap: Double) -> Double {
  max(0, radius * radius - gap * gap).squareRoot()
}

extension PointPosition {
  fileprivate var side: SidePosition.Side {
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
