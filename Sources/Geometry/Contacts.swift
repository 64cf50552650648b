/// Which polygons of a list have ground, an edge or a point in common, and which may not be sound in themselves. Polygons
/// that have nothing to do with each other, as those of a coast, are told from their boxes alone.
package struct Contacts: Hashable, Sendable {
  /// Two polygons by their numbers, the lower one first.
  package struct Pair: Hashable, Sendable {
    package let first: Int
    package let second: Int
  }

  /// Pairs that touch, overlap or lie in each other.
  package private(set) var pairs: Set<Pair> = []
  /// Those of the pairs that may have ground in common, and not an edge or a point alone.
  package private(set) var overlaps: Set<Pair> = []
  /// Polygons whose rings cross or touch themselves or each other, or do not lie in each other as they should.
  package private(set) var doubtful: Set<Int> = []
  private let boundary: Int?
  /// Where the counting of crossings stopped at the limit; nil when it did not.
  package private(set) var excess: Excess?

  /// What is too much.
  package struct Excess: Hashable, Sendable {
    /// The polygons whose edges were being looked at.
    package let polygons: [Int]
  }

  /// - Parameters:
  ///   - boundary: only pairs of a polygon before this number and one from it on are looked for, and no polygon is
  ///     looked at by itself; nil for all pairs.
  ///   - limit: the search stops when edges cross more often than this beyond those that two polygons share.
  ///   - nearLimit: it stops, too, when more pairs of edges than this are near, and `nearShare` for each edge.
  package init(
    of polygons: Area, across boundary: Int? = nil, limit: Int = .max, nearLimit: Int = .max,
    nearShare: Int = 0
  ) {
    self.boundary = boundary
    findMeetings(
      EdgeTable(polygons), limit: limit, nearLimit: nearLimit, nearShare: nearShare)
    guard excess == nil else { return }
    findNests(polygons, limit: nearLimit)
    guard boundary == nil else { return }
    for (number, polygon) in polygons.enumerated() where !polygon.hasHolesInPlace {
      doubtful.insert(number)
    }
  }

  /// The polygons that have to do with each other, directly or through others, in order; those alone are left out.
  package var clusters: [[Int]] {
    var owner: [Int: Int] = [:]
    func root(_ number: Int) -> Int {
      var top = number
      while let next = owner[top], next != top { top = next }
      var step = number
      while let next = owner[step], next != top {
        owner[step] = top
        step = next
      }
      return top
    }
    for pair in pairs {
      let (a, b) = (root(pair.first), root(pair.second))
      owner[max(a, b)] = min(a, b)
      owner[min(a, b)] = min(a, b)
    }
    var members: [Int: [Int]] = [:]
    for number in owner.keys.sorted() { members[root(number), default: []].append(number) }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: Edges that meet

  private mutating func findMeetings(
    _ table: EdgeTable, limit: Int, nearLimit: Int, nearShare: Int
  ) {
    var tally = Tally()
    let runs = table.runs
    let edges = table.points.count
    // What neighbours share is not counted against the limit.
    let mostCrossings = limit == .max ? Int.max : limit + edges / 2
    let mostNear = nearLimit == .max ? Int.max : nearLimit + nearShare * edges
    // The boxes of rings that lie in each other touch, while their edges are far apart.
    let mostRuns = nearLimit == .max ? Int.max : nearLimit / 8 + nearShare * runs.count
    // The table holds the runs of the polygons in their order.
    let firstFar = boundary.map { boundary in
      runs.firstIndex { $0.polygon >= boundary } ?? runs.count
    }
    let tree = BoxTree(runs[(firstFar ?? 0)...].map(\.box))
    table.points.withUnsafeBufferPointer { points in
      for (number, run) in runs[..<(firstFar ?? runs.count)].enumerated() {
        if firstFar == nil { compare(run, with: run, points, &tally) }
        tree.visit(run.box) { index in
          let other = index + (firstFar ?? 0)
          tally.runs += 1
          if other > number { compare(run, with: runs[other], points, &tally) }
          let isTooMuch =
            tally.crossings > mostCrossings || tally.near > mostNear || tally.runs > mostRuns
          if isTooMuch {
            excess = Excess(polygons: Array(Set([run.polygon, runs[other].polygon])).sorted())
          }
          return !isTooMuch
        }
        if excess != nil { return }
      }
    }
  }

  private struct Tally {
    var crossings = 0
    var near = 0
    var runs = 0
  }

  private mutating func compare(
    _ run: EdgeRun, with other: EdgeRun, _ points: UnsafeBufferPointer<Point>,
    _ tally: inout Tally
  ) {
    let isItself = run.edges == other.edges
    for index in run.edges {
      let edge = Segment(points[index], points[index + 1])
      let box = edge.box
      guard isItself || box.touches(other.box) else { continue }
      for far in isItself ? (index + 1)..<run.edges.upperBound : other.edges {
        let second = Segment(points[far], points[far + 1])
        guard box.touches(second.box) else { continue }
        if run.ring == other.ring, run.ringEdges.areNeighbours(index, far) {
          if edge.crosses(second) { doubtful.insert(run.polygon) }
          continue
        }
        tally.near += 1
        let doCross = edge.crosses(second)
        if doCross { tally.crossings += 1 }
        guard doCross || edge.hasEndInCommon(with: second) else { continue }
        if run.polygon == other.polygon {
          doubtful.insert(run.polygon)
        } else {
          note(run.polygon, other.polygon, doOverlap: edge.entersBeside(second))
        }
      }
    }
  }

  /// Whether two polygons lie on different sides of the boundary, if there is one.
  private func isWanted(_ a: Int, _ b: Int) -> Bool {
    boundary.map { (a < $0) != (b < $0) } ?? true
  }

  private mutating func note(_ a: Int, _ b: Int, doOverlap: Bool) {
    let pair = Pair(first: min(a, b), second: max(a, b))
    pairs.insert(pair)
    if doOverlap { overlaps.insert(pair) }
  }

  // MARK: Polygons that lie in others

  /// Finds polygons that no edge of another comes near and that lie in it all the same.
  private mutating func findNests(_ polygons: Area, limit: Int) {
    let boxes = polygons.map { $0.box ?? Box(Point(0, 0), Point(0, 0)) }
    let tree = BoxTree(boxes)
    var rooms: [Int: PolygonIndex] = [:]
    var work = 0
    for (number, polygon) in polygons.enumerated() {
      guard let corner = polygon.outer.points.first else { continue }
      var around: [Int] = []
      tree.visit(Box(corner, corner)) { other in
        work += 1
        if other != number, isWanted(number, other), boxes[other].contains(boxes[number]) {
          around.append(other)
        }
        if work > limit { excess = Excess(polygons: [number]) }
        return work <= limit
      }
      if excess != nil { return }
      for other in around {
        guard !pairs.contains(Pair(first: min(number, other), second: max(number, other))) else {
          continue
        }
        let room = rooms[other] ?? PolygonIndex(polygons[other])
        rooms[other] = room
        if room.contains(corner) { note(number, other, doOverlap: true) }
      }
    }
  }
}

extension Polygon {
  /// Whether each hole begins within the outer ring and in no other hole. Whether rings cross is another matter.
  fileprivate var hasHolesInPlace: Bool {
    guard !holes.isEmpty else { return true }
    let tree = BoxTree(holes.map { $0.box ?? Box(Point(0, 0), Point(0, 0)) })
    let room = PolygonIndex(Polygon(outer))
    return holes.indices.allSatisfy { index in
      guard let corner = holes[index].points.first, room.contains(corner) else { return false }
      return !tree.contains(near: Box(corner, corner)) { other in
        other != index && holes[other].contains(corner)
      }
    }
  }
}

extension Range<Int> {
  /// Whether two edges of a ring that has these follow each other.
  fileprivate func areNeighbours(_ a: Int, _ b: Int) -> Bool {
    abs(a - b) == 1 || abs(a - b) == count - 1
  }
}

extension Segment {
  fileprivate func hasEndInCommon(with other: Segment) -> Bool {
    start == other.start || start == other.end || end == other.start || end == other.end
  }

  /// Whether the ground to the left of one edge lies beside that of the other, too: they cross within both, or run
  /// over each other the same way. Edges of neighbours run over each other in opposite ways.
  fileprivate func entersBeside(_ other: Segment) -> Bool {
    let (way, otherWay) = (end - start, other.end - other.start)
    let (sideC, sideD) = (way.cross(other.start - start), way.cross(other.end - start))
    if sideC == 0, sideD == 0 { return crosses(other) && way.dot(otherWay) > 0 }
    if start == other.start, end == other.end { return true }
    let (sideA, sideB) = (otherWay.cross(start - other.start), otherWay.cross(end - other.start))
    return sideC * sideD < 0 && sideA * sideB < 0
  }
}
