import Geometry

/// A possible placement of a label that lies inside the frame and touches no hard obstacles. A
/// large page has a million candidates, so properties that only few of them have are stored
/// separately.
struct Candidate: Sendable {
  /// The name of the position in reports, such as "right-above".
  let position: StaticString
  var terms: CostTerms
  /// The bounding box of the text.
  let bounds: Box
  private var extras: CandidateExtras?
  private let variantNumber: Int32
  private var rankNumber: Int32
  private var serialNumber: Int32 = 0
  let alignment: LabelAlignment

  init(
    variant: Int, position: StaticString, rank: Int = 0, alignment: LabelAlignment = .left,
    boxes: [OrientedBox], baseline: Polyline? = nil, leader: Leader? = nil,
    terms: CostTerms = CostTerms()
  ) {
    self.init(
      variant: variant, position: position, rank: rank, alignment: alignment,
      row: boxes.dropFirst().reduce(boxes[0].bounds) { $0.union($1.bounds) }, terms: terms)
    let isPlain = boxes.count == 1 && boxes[0].axis == Vector(1, 0)
    guard !isPlain || baseline != nil || leader != nil else { return }
    extras = CandidateExtras(pieces: isPlain ? [] : boxes, baseline: baseline, leader: leader)
  }

  /// Creates a placement of one horizontal row beside a symbol.
  init(
    variant: Int, position: StaticString, rank: Int, alignment: LabelAlignment, row: Box,
    terms: CostTerms
  ) {
    variantNumber = Int32(variant)
    self.position = position
    rankNumber = Int32(rank)
    self.alignment = alignment
    self.terms = terms
    bounds = row
  }

  /// The index of the feature's variant that it uses.
  var variant: Int { Int(variantNumber) }

  /// The index of its position in the list of preferred positions. 0 is the best.
  var rank: Int {
    get { Int(rankNumber) }
    set { rankNumber = Int32(newValue) }
  }

  /// Its number within its group, in the order in which the candidates were made.
  var serial: Int {
    get { Int(serialNumber) }
    set { serialNumber = Int32(newValue) }
  }

  var baseline: Polyline? { extras?.baseline }

  var leader: Leader? { extras?.leader }

  /// The boxes of the rows, or of the letters in curved text.
  var boxes: [OrientedBox] {
    guard let extras, !extras.pieces.isEmpty else { return [OrientedBox(bounds)] }
    return extras.pieces
  }

  /// Whether the text is one horizontal row.
  var isOneRow: Bool { extras.map(\.pieces.isEmpty) ?? true }

  /// Whether it is one horizontal row without a leader.
  var isPlain: Bool { extras.map { $0.pieces.isEmpty && $0.leader == nil } ?? true }

  /// The bounding box of the text and its leader.
  var reach: Box { leader.map { bounds.union($0.bounds) } ?? bounds }

  /// The same placement with a leader.
  func led(by leader: Leader) -> Candidate {
    var led = self
    led.extras = CandidateExtras(
      pieces: extras?.pieces ?? [], baseline: baseline, leader: leader)
    return led
  }
}

/// The properties of a placement other than a single horizontal row.
private final class CandidateExtras: Sendable {
  /// The boxes of the rows, or of the letters in curved text. Empty if the text is one horizontal
  /// row that fills the bounds.
  let pieces: [OrientedBox]
  let baseline: Polyline?
  let leader: Leader?

  init(pieces: [OrientedBox], baseline: Polyline?, leader: Leader?) {
    self.pieces = pieces
    self.baseline = baseline
    self.leader = leader
  }
}

/// A leader: a straight line that connects a label with its symbol.
struct Leader: Hashable {
  /// The end at the text.
  var start: Point
  /// The end at the edge of the symbol.
  var end: Point

  /// The smallest distance, in millimetres, between a leader and other labels, leaders and symbols.
  static let clearance = 0.3
  /// The distance between the text and its leader, in millimetres.
  static let gap = 0.4

  var bounds: Box { Box(start, end) }

  func isNear(_ other: Leader) -> Bool {
    segmentDistance(start, end, other.start, other.end) < Leader.clearance
  }
}

extension Candidate {
  /// Whether the two placements exclude each other. `stack` is the smallest vertical distance between
  /// horizontal rows.
  func conflicts(with other: Candidate, clearance: Double, stack: Double) -> Bool {
    if bounds.grown(by: max(clearance, stack)).intersects(other.bounds) {
      for box in boxes {
        for otherBox in other.boxes where box.isNear(otherBox, clearance: clearance, stack: stack) {
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
  /// Whether the leader is too close to the text of a label.
  fileprivate func cuts(_ label: Candidate) -> Bool {
    guard bounds.grown(by: Leader.clearance).intersects(label.bounds) else { return false }
    return label.boxes.contains { $0.isNear(start, end, margin: Leader.clearance) }
  }
}
