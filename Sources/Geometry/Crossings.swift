/// Counts how often the edges of lines cross. The cost of an overlay of shapes depends on it.
package struct Crossings: Hashable, Sendable {
  /// The default limit of crossings. Valid shapes have none.
  package static let usualLimit = 10_000

  /// The total number of edges.
  package private(set) var edges = 0
  /// The number of pairs of edges with a common point that is not an end of both.
  package private(set) var count = 0
  /// The number of pairs of edges whose bounding boxes touch. Consecutive edges of a line do not
  /// count.
  package private(set) var nearPairs = 0
  /// The location of the last crossing, given by an end of one of the two edges.
  package private(set) var place: Point?
  /// Whether counting stopped because a limit was exceeded.
  package private(set) var isMore = false

  /// Counts the crossings of lines with themselves and with each other.
  ///
  /// - Parameters:
  ///   - lines: The lines. A ring is a line that ends where it starts.
  ///   - limit: Counting stops if ``excess`` is larger than this.
  ///   - nearLimit: Counting also stops if ``nearPairs`` is larger than this plus `nearShare` for
  ///     each edge.
  ///   - nearShare: The addition to `nearLimit` for each edge.
  package init(
    of lines: [Polyline], limit: Int = .max, nearLimit: Int = .max, nearShare: Int = 0
  ) {
    let runs = Run.all(of: lines)
    edges = runs.reduce(0) { $0 + $1.count }
    let mostNear = nearLimit == .max ? Int.max : nearLimit + nearShare * edges
    // The boxes of nested rings touch although their edges are far apart. So the number of compared
    // pairs of boxes has a limit of its own.
    let mostRuns = nearLimit == .max ? Int.max : nearLimit / 8 + nearShare * runs.count
    var runPairs = 0
    let tree = BoxTree(runs.map(\.box))
    for (number, run) in runs.enumerated() {
      count(run, lines)
      tree.visit(run.box) { other in
        if other > number { count(run, runs[other], lines) }
        runPairs += 1
        isMore = excess > limit || nearPairs > mostNear || runPairs > mostRuns
        return !isMore
      }
      if isMore {
        place = place ?? lines[run.line].points[run.edges.lowerBound]
        return
      }
    }
  }

  /// Counts the crossings of lines with themselves, with each other, and with the lines in
  /// `others`. Crossings among `others` do not count. For the limits see
  /// ``init(of:limit:nearLimit:nearShare:)``.
  package init(
    of lines: [Polyline], and others: [Polyline], limit: Int, nearLimit: Int, nearShare: Int
  ) {
    self.init(of: lines, limit: limit, nearLimit: nearLimit, nearShare: nearShare)
    guard !isMore else { return }
    let all = lines + others
    let runs = Run.all(of: lines)
    let tree = BoxTree(runs.map(\.box))
    for run in Run.all(of: others) {
      let moved = Run(line: run.line + lines.count, edges: run.edges, box: run.box)
      edges += run.count
      tree.visit(run.box) { other in
        count(moved, runs[other], all)
        isMore = excess > limit || nearPairs > nearLimit + nearShare * edges
        return !isMore
      }
      if isMore { return }
    }
  }

  /// The number of crossings beyond those that shared edges cause if each edge belongs to two
  /// shapes.
  package var excess: Int { max(0, count - edges / 2) }

  private mutating func count(_ run: Run, _ lines: [Polyline]) {
    let points = lines[run.line].points
    for index in run.edges.dropFirst() {
      let edge = Segment(points[index], points[index + 1])
      for other in run.edges.lowerBound..<index {
        count(
          edge, Segment(points[other], points[other + 1]), areNeighbours: other == index - 1)
      }
    }
  }

  private mutating func count(_ run: Run, _ other: Run, _ lines: [Polyline]) {
    let points = lines[run.line].points
    let box = other.box
    lines[other.line].points.withUnsafeBufferPointer { others in
      for index in run.edges {
        let edge = Segment(points[index], points[index + 1])
        guard edge.box.touches(box) else { continue }
        for far in other.edges {
          let areNeighbours =
            run.line == other.line
            && (far == index + 1 || index == far + 1
              || (points.first == points.last && abs(far - index) == points.count - 2))
          count(edge, Segment(others[far], others[far + 1]), areNeighbours: areNeighbours)
        }
      }
    }
  }

  @inline(__always)
  private mutating func count(
    _ edge: Segment, _ other: Segment, areNeighbours: Bool
  ) {
    guard edge.box.touches(other.box) else { return }
    if !areNeighbours { nearPairs += 1 }
    if edge.crosses(other) {
      count += 1
      place = other.start
    }
  }
}

/// Several consecutive edges of a line.
private struct Run {
  let line: Int
  let edges: Range<Int>
  let box: Box

  var count: Int { edges.count }

  /// The number of edges with a common box. Smaller numbers make the tree larger; larger ones cause
  /// more useless comparisons of edges.
  private static let length = 8

  static func all(of lines: [Polyline]) -> [Run] {
    var runs: [Run] = []
    for (number, line) in lines.enumerated() {
      let points = line.points
      for start in stride(from: 0, to: points.count - 1, by: length) {
        let end = min(start + length, points.count - 1)
        guard let box = Box(points[start...end]) else { continue }
        runs.append(Run(line: number, edges: start..<end, box: box))
      }
    }
    return runs
  }
}

extension Area {
  /// The rings as lines that end where they start.
  package var edges: [Polyline] { flatMap(\.rings).map(\.closed) }
}
