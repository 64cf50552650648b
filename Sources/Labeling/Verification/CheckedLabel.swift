import Geometry

/// A placed label for the verifier: the outlines of its text, and its leader.
struct CheckedLabel {
  let id: String
  private let clearance: Double
  private let mayCrossBarriers: Bool
  let mayHaveLeader: Bool
  private let outlines: [CheckedOutline]
  /// The points of the leader. Empty if there is none.
  let leader: [Point]
  /// The outline of the symbol. Nil if the feature has no symbol.
  private let symbol: CheckedShape?
  private let readingDirections: [Vector]

  init(_ placement: LabelPlacement, _ feature: LabelFeature) {
    id = placement.id
    clearance = feature.clearance
    (mayCrossBarriers, mayHaveLeader) = (feature.mayCrossBarriers, feature.mayHaveLeader)
    outlines = placement.boxes.map { CheckedOutline(points: $0.corners) }
    leader = placement.leader?.points ?? []
    readingDirections = placement.boxes.map(\.axis)
    if case .point(let label) = feature.kind {
      symbol = CheckedShape(label.symbol.shape)
    } else {
      symbol = nil
    }
  }

  var corners: [Point] { outlines.flatMap(\.points) }

  /// A box that contains everything to which the label may be too close. If two labels are too
  /// close to each other, their boxes intersect.
  var reach: Box {
    let points = corners + leader
    let box = Box(points) ?? Box(Point(0, 0), Point(0, 0))
    return box.grown(by: clearance + 1)
  }

  /// Whether a letter is rotated by more than 90°.
  var leans: Bool { readingDirections.contains { $0.dx < -1e-6 } }

  func isTouching(_ shape: CheckedShape, isOwn: Bool) -> Bool {
    if isOwn { return outlines.contains { shape.distance(to: $0) <= 0 } }
    let distance = clearance - LabelVerifier.tolerance
    return outlines.contains { shape.distance(to: $0) < distance }
  }

  /// Whether the label lies across a barrier that it must not cross.
  func isBarred(by shape: CheckedShape) -> Bool {
    !mayCrossBarriers && outlines.contains { shape.distance(to: $0) <= 0 }
  }

  func isTooClose(to other: CheckedLabel) -> Bool {
    let distance = max(clearance, other.clearance) - LabelVerifier.tolerance
    guard let box = Box(corners), let otherBox = Box(other.corners),
      box.grown(by: distance + 1).intersects(otherBox)
    else { return false }
    return outlines.contains { outline in
      other.outlines.contains { outline.distance(to: $0) < distance }
    }
  }

  func leaderCrosses(_ other: CheckedLabel) -> Bool {
    leaderSegments.contains { a, b in
      other.outlines.contains { $0.distance(to: a, b) < LabelVerifier.tolerance }
    }
  }

  func leaderMeets(_ other: CheckedLabel) -> Bool {
    leaderSegments.contains { a, b in
      other.leaderSegments.contains {
        segmentToSegment(a, b, $0.0, $0.1) < LabelVerifier.tolerance
      }
    }
  }

  /// Whether the leader crosses a shape. Shapes that overlap its own symbol are ignored.
  func leaderCrosses(_ shape: CheckedShape) -> Bool {
    if let symbol, shape.overlaps(symbol) { return false }
    return leaderSegments.contains { shape.distance(to: $0, $1) < LabelVerifier.tolerance }
  }

  /// Whether the leader does not end at the edge of its own symbol.
  var isDetached: Bool {
    guard let end = leader.last, let symbol else { return false }
    return abs(symbol.edgeDistance(to: end)) > 0.01
  }

  private var leaderSegments: [(Point, Point)] {
    zip(leader, leader.dropFirst()).map { ($0, $1) }
  }
}

extension CheckedShape {
  /// The distance from a point, inside or outside, to the edge of the shape.
  fileprivate func edgeDistance(to point: Point) -> Double {
    switch self {
    case .disc(let center, let radius): abs(center.distance(to: point) - radius)
    case .outlines(let outlines, _):
      outlines.flatMap(\.edges).map { pointToSegment(point, $0.0, $0.1) }.min() ?? .infinity
    case .stroke: .infinity
    }
  }
}
