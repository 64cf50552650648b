import Foundation
import Geometry

/// The range of lengths and directions in which leaders are tried.
enum LeaderRange {
  case near, far

  /// The lengths of leaders to try, in millimetres.
  fileprivate var lengths: [Double] {
    switch self {
    case .near: [2.5, 4, 6, 8.5, 11.5, 15, 19, 24]
    case .far: [3, 5, 7, 10, 13, 17, 21, 26, 32, 40, 50, 65, 85, 110, 150, 200]
    }
  }

  fileprivate var directions: Int { self == .near ? 24 : 90 }
}

extension PointLabel {
  /// Candidates away from the symbol. A straight leader connects them with it. It points to the
  /// centre of the symbol and ends at its edge.
  func leaderCandidates(_ range: LeaderRange, _ weights: LabelWeights) -> [Candidate] {
    var found: [Candidate] = []
    for (index, variant) in variants.enumerated() where !variant.rows.isEmpty {
      for step in 0..<range.directions {
        let angle = 2 * Double.pi * Double(step) / Double(range.directions)
        let direction = Vector(cos(angle), sin(angle))
        let end = symbol.edge(towards: direction)
        for length in range.lengths {
          let start = end + direction * length
          let block = hung(variant, at: start, direction)
          let boxes = variant.rowBoxes(topLeft: block.topLeft, block.alignment)
          found.append(
            Candidate(
              variant: index, position: "leader", rank: PointPosition.allCases.count,
              alignment: block.alignment, boxes: boxes.map { OrientedBox($0) },
              leader: Leader(start: start, end: end),
              terms: CostTerms(
                preference: variant.cost,
                leader: weights.leader + weights.leaderLength * length)))
        }
      }
    }
    return found
  }
}

/// The position of the text block if a leader meets it at the middle of the side that faces the
/// symbol.
private func hung(_ variant: LabelVariant, at start: Point, _ direction: Vector)
  -> (topLeft: Point, alignment: LabelAlignment)
{
  let (width, height) = (variant.width, variant.height)
  if abs(direction.dx) >= 0.35 {
    let top = start.y - height / 2
    return direction.dx > 0
      ? (Point(start.x + Leader.gap, top), .left)
      : (Point(start.x - Leader.gap - width, top), .right)
  }
  let left = start.x - width / 2
  return direction.dy > 0
    ? (Point(left, start.y + Leader.gap), .center)
    : (Point(left, start.y - Leader.gap - height), .center)
}
