import Geometry

/// More millimetres than rounding can take away.
private let slack = 1e-6

/// Where a placement that is more than one level row lies, in short: tells of most others quickly that it does not
/// touch them. Its *no* is certain, its *maybe* asks for the exact test.
struct CandidateOutline {
  /// A box round the text.
  private let text: Box
  private let leader: Beam?

  init(_ candidate: Candidate) {
    text = candidate.bounds
    leader = candidate.leader.map { leader in
      let way = leader.end - leader.start
      let across = Vector(-way.dy, way.dx)
      return Beam(
        start: leader.start, end: leader.end,
        across: across.length > 0 ? across.normalized : Vector(0, 1))
    }
  }

  /// For a placement that is one level row.
  init(row: Box) { (text, leader) = (row, nil) }

  func mayTouch(_ other: CandidateOutline, clearance: Double) -> Bool {
    if text.grown(by: clearance + slack).intersects(other.text) { return true }
    if let leader, leader.mayMeet(other.text) { return true }
    guard let otherLeader = other.leader else { return false }
    if otherLeader.mayMeet(text) { return true }
    return leader.map { $0.mayMeet(otherLeader) && otherLeader.mayMeet($0) } ?? false
  }
}

/// A leader with the direction across it.
private struct Beam {
  let start: Point
  let end: Point
  /// Of length 1.
  let across: Vector

  private static let reach = Leader.clearance + slack

  private func side(_ point: Point) -> Double { (point - start).dot(across) }

  func mayMeet(_ box: Box) -> Bool {
    guard Box(start, end).grown(by: Self.reach).intersects(box) else { return false }
    let spread = (abs(across.dx) * box.width + abs(across.dy) * box.height) / 2
    return abs(side(box.center)) < spread + Self.reach
  }

  /// Whether the other one reaches the line along this one.
  func mayMeet(_ other: Self) -> Bool {
    let (first, last) = (side(other.start), side(other.end))
    return min(first, last) < Self.reach && max(first, last) > -Self.reach
  }
}
