import Geometry

/// One possible placement of one label, already known to respect frame and hard obstacles.
struct Candidate {
  /// Which of the feature's variants it uses.
  var variant: Int
  /// What to call the position in a report, such as "right-above".
  var position: String
  /// How far down the list of preferred positions it stands, from 0.
  var rank: Int
  var alignment: LabelAlignment
  /// The rows, or the steps of a curved text; none if the text is one level row that fills ``bounds``.
  private let pieces: [OrientedBox]
  var baseline: Polyline?
  var leader: Leader?
  var terms: CostTerms
  /// A box round the text.
  var bounds: Box
  /// Which of its group's candidates it is, in the order they were made.
  var serial = 0

  init(
    variant: Int, position: String, rank: Int = 0, alignment: LabelAlignment = .left,
    boxes: [OrientedBox], baseline: Polyline? = nil, leader: Leader? = nil,
    terms: CostTerms = CostTerms()
  ) {
    self.variant = variant
    self.position = position
    self.rank = rank
    self.alignment = alignment
    pieces = boxes.count == 1 && boxes[0].axis == Vector(1, 0) ? [] : boxes
    self.baseline = baseline
    self.leader = leader
    self.terms = terms
    bounds = boxes.dropFirst().reduce(boxes[0].bounds) { $0.union($1.bounds) }
  }

  /// A placement of one level row beside a symbol.
  init(
    variant: Int, position: String, rank: Int, alignment: LabelAlignment, row: Box,
    terms: CostTerms
  ) {
    self.variant = variant
    self.position = position
    self.rank = rank
    self.alignment = alignment
    self.terms = terms
    pieces = []
    bounds = row
  }

  /// The rows, or the steps of a curved text.
  var boxes: [OrientedBox] { pieces.isEmpty ? [OrientedBox(bounds)] : pieces }

  /// Whether it is nothing but one level row.
  var isPlain: Bool { pieces.isEmpty && leader == nil }

  /// A box round the text and its leader.
  var reach: Box { leader.map { bounds.union($0.bounds) } ?? bounds }
}

/// A straight line that ties a label to its symbol.
struct Leader: Hashable {
  /// The end at the text.
  var start: Point
  /// The end at the symbol's edge.
  var end: Point

  /// The distance, in millimetres, that leaders keep from other labels, leaders and symbols.
  static let clearance = 0.3
  /// The distance between the text and its leader.
  static let gap = 0.4

  var length: Double { start.distance(to: end) }

  var bounds: Box { Box(start, end) }

  func isNear(_ other: Leader) -> Bool {
    segmentDistance(start, end, other.start, other.end) < Leader.clearance
  }
}

extension Candidate {
  /// Whether the two cannot both be placed.
  func conflicts(with other: Candidate, clearance: Double) -> Bool {
    if bounds.grown(by: clearance).intersects(other.bounds) {
      for box in boxes {
        for otherBox in other.boxes where box.isNear(otherBox, clearance: clearance) {
          return true
        }
      }
    }
    if let leader, leader.cuts(other) { return true }
    if let otherLeader = other.leader, otherLeader.cuts(self) { return true }
    if let leader, let otherLeader = other.leader { return leader.isNear(otherLeader) }
    return false
  }
}

extension Leader {
  /// Whether the leader comes too near to the text of a label.
  fileprivate func cuts(_ label: Candidate) -> Bool {
    guard bounds.grown(by: Leader.clearance).intersects(label.bounds) else { return false }
    return label.boxes.contains { $0.isNear(start, end, margin: Leader.clearance) }
  }
}
