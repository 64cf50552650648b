/// Finds the polygons of a list that touch or overlap each other, and those that may be invalid by
/// themselves. Bounding boxes are compared first, so polygons that lie apart, such as the islands
/// of a coast, cost little time.
package struct Contacts: Hashable, Sendable {
  /// The indices of two polygons, the smaller one first.
  package struct Pair: Hashable, Sendable {
    package let first: Int
    package let second: Int
  }

  /// The pairs of polygons that touch or overlap, or of which one lies inside the other.
  package private(set) var pairs: Set<Pair> = []
  /// The pairs that may have a common area. The other pairs share only edges or points.
  package private(set) var overlaps: Set<Pair> = []
  /// The polygons that may be invalid: rings of the polygon cross or touch each other, or a hole
  /// lies outside the outer ring or inside another hole.
  package private(set) var doubtful: Set<Int> = []
  private let boundary: Int?
  /// Where the search stopped because a limit was exceeded. Nil if it was completed.
  package private(set) var excess: Excess?

  /// The place at which a limit was exceeded.
  package struct Excess: Hashable, Sendable {
    /// The indices of the polygons that were being examined, in ascending order.
    package let polygons: [Int]
  }

  /// Searches a list of polygons. The search stops when a limit is exceeded; see ``excess``.
  ///
  /// - Parameters:
  ///   - polygons: The polygons.
  ///   - boundary: An index that divides the list. Only pairs of a polygon before it and a polygon
  ///     from it on are then examined, and no polygon is tested for validity. Nil examines all
  ///     pairs and all polygons.
  ///   - limit: The largest number of pairs of edges that may cross. Half the number of edges is
  ///     allowed in addition, because each edge that two neighbours share counts as a crossing.
  ///   - nearLimit: The largest number of pairs of edges whose boxes touch. It also limits the
  ///     comparisons of the boxes of polygons.
  ///   - nearShare: An addition to `nearLimit` for each edge.
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

  /// The groups of polygons that are connected by ``pairs``, directly or through other polygons.
  /// The groups and their members are in ascending order. Polygons without a pair are left out.
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
    // Each edge that two neighbours share counts as a crossing.
    let mostCrossings = limit == .max ? Int.max : limit + edges / 2
    let mostNear = nearLimit == .max ? Int.max : nearLimit + nearShare * edges
    // The boxes of nested rings touch although their edges are far apart, so the comparisons of
    // boxes need a limit of their own.
    let mostRuns = nearLimit == .max ? Int.max : nearLimit / 8 + nearShare * runs.count
    // The runs in the table have the same order as the polygons.
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

  // MARK: Nested polygons

  /// Finds polygons that lie inside another one without coming near any of its edges.
  private mutating func findNests(_ polygons: Area, limit: Int) {
    let boxes = polygons.map { $0.box ?? Box(Point(0, 0), Point(0, 0)) }
    let tree = BoxTree(boxes)
    var rooms: [Int: PolygonIndex] = [:]
    // Looking for a corner in a polygon costs more than comparing two boxes.
    let mostSearches = limit == .max ? Int.max : limit / 40
    var (work, searches) = (0, 0)
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
        searches += 1
        guard searches <= mostSearches else {
          excess = Excess(polygons: [number])
          return
        }
        let room = rooms[other] ?? PolygonIndex(polygons[other])
        rooms[other] = room
        if room.contains(corner) { note(number, other, doOverlap: true) }
      }
    }
  }
}

extension Polygon {
  /// Whether the first point of each hole lies inside the outer ring and outside all other holes.
  /// Crossings of the rings are not tested.
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
  /// Whether two edges of a ring follow each other. The range holds the indices of all its edges.
  fileprivate func areNeighbours(_ a: Int, _ b: Int) -> Bool {
    abs(a - b) == 1 || abs(a - b) == count - 1
  }
}

extension Segment {
  fileprivate func hasEndInCommon(with other: Segment) -> Bool {
    start == other.start || start == other.end || end == other.start || end == other.end
  }

  /// Whether the areas to the left of the two edges may overlap next to them: the edges cross in
  /// their interiors, or they run along each other in the same direction. Edges that neighbouring
  /// polygons share run in opposite directions.
  fileprivate func entersBeside(_ other: Segment) -> Bool {
    let (way, otherWay) = (end - start, other.end - other.start)
    let (sideC, sideD) = (way.cross(other.start - start), way.cross(other.end - start))
    if sideC == 0, sideD == 0 { return crosses(other) && way.dot(otherWay) > 0 }
    if start == other.start, end == other.end { return true }
    let (sideA, sideB) = (otherWay.cross(start - other.start), otherWay.cross(end - other.start))
    return sideC * sideD < 0 && sideA * sideB < 0
  }
}
