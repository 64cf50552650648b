import Geometry

/// The shapes of all candidates by number, in compact arrays. If labels have leaders, the search
/// for conflicts reads them millions of times.
struct CandidateShapes {
  /// The bounding boxes of the texts.
  private var texts: [Box] = []
  private var leaders: [Beam?] = []
  /// Candidate `i` has the boxes `pieces[starts[i]..<starts[i + 1]]`.
  private var starts = [0]
  private var pieces: [OrientedBox] = []

  init(_ groups: [CandidateGroup]) {
    let count = groups.reduce(0) { $0 + $1.candidates.count }
    texts.reserveCapacity(count)
    leaders.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    pieces.reserveCapacity(count)
    for group in groups {
      for candidate in group.candidates {
        texts.append(candidate.bounds)
        leaders.append(candidate.leader.map { Beam($0) })
        candidate.forEachBox { pieces.append($0) }
        starts.append(pieces.count)
      }
    }
  }

  /// Whether two candidates exclude each other. The result is that of
  /// ``Candidate/conflicts(with:clearance:stack:)`` on the first.
  func conflict(_ first: Int, _ second: Int, clearance: Double, stack: Double) -> Bool {
    if texts[first].grown(by: max(clearance, stack)).intersects(texts[second]) {
      // For rotated boxes the exact test may report a conflict up to √2 times the clearance. So
      // pairs may be excluded if their bounding boxes are twice the clearance apart.
      let near = texts[second].grown(by: 2 * max(clearance, stack) + 0.1)
      let isLong = starts[first + 1] - starts[first] > 4
      for i in starts[first]..<starts[first + 1] {
        if isLong, !pieces[i].bounds.intersects(near) { continue }
        for j in starts[second]..<starts[second + 1]
        where pieces[i].isNear(pieces[j], clearance: clearance, stack: stack) {
          return true
        }
      }
    }
    if let beam = leaders[first], cuts(beam, second) { return true }
    guard let other = leaders[second] else { return false }
    if cuts(other, first) { return true }
    guard let beam = leaders[first], beam.mayMeet(other), other.mayMeet(beam) else { return false }
    return beam.leader.isNear(other.leader)
  }

  /// Whether the leader is too close to the text of a label.
  private func cuts(_ beam: Beam, _ label: Int) -> Bool {
    guard beam.mayMeet(texts[label]) else { return false }
    for piece in starts[label]..<starts[label + 1]
    where pieces[piece].isNear(beam.leader.start, beam.leader.end, margin: Leader.clearance) {
      return true
    }
    return false
  }
}

/// A leader with its normal vector, which allows a quick test against most other shapes.
private struct Beam {
  let leader: Leader
  private let bounds: Box
  /// The unit normal vector of the leader.
  private let across: Vector

  /// A margin in millimetres, larger than any rounding error in this test.
  private static let slack = 1e-6

  init(_ leader: Leader) {
    let across = (leader.end - leader.start).perpendicular
    self.leader = leader
    self.across = across.length > 0 ? across.normalized : Vector(0, 1)
    bounds = leader.bounds.grown(by: Leader.clearance)
  }

  /// Whether the leader may be too close to the box. False is certain; true needs the exact test.
  func mayMeet(_ box: Box) -> Bool {
    guard bounds.intersects(box) else { return false }
    // The exact test also grows the box on all sides, including the corners.
    let (width, height) = (box.width + 2 * Leader.clearance, box.height + 2 * Leader.clearance)
    let spread = (abs(across.dx) * width + abs(across.dy) * height) / 2
    return abs(side(box.center)) < spread + Self.slack
  }

  /// Whether the other leader may reach the infinite line through this one. False is certain.
  func mayMeet(_ other: Beam) -> Bool {
    let (first, last) = (side(other.leader.start), side(other.leader.end))
    let reach = Leader.clearance + Self.slack
    return min(first, last) < reach && max(first, last) > -reach
  }

  private func side(_ point: Point) -> Double { (point - leader.start).dot(across) }
}

extension Candidate {
  fileprivate func forEachBox(_ body: (OrientedBox) -> Void) {
    if isOneRow { body(OrientedBox(bounds)) } else { boxes.forEach(body) }
  }
}
