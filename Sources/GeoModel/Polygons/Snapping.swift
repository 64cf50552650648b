import Geometry

/// A stretch of a polygon that was laid on the edges of another one.
struct Snap: Hashable {
  /// The numbers of the shape that was changed and of the one on whose edges it now runs.
  var shape: Int
  var other: Int
  /// The largest distance between the two, in kilometres.
  var km: Double
  /// The length of the stretch, in kilometres.
  var length: Double
  /// The corner of the changed shape at which they were farthest apart.
  var place: Point
}

extension EdgeNetwork {
  /// A stretch that runs beside other edges for less than this many times the tolerance is left as
  /// it is: where coasts and borders meet, edges are near each other for a short distance.
  private static let leastRun = 2.0
  /// Edges that lie so close to each other, in kilometres, are the same at any length that is
  /// ``leastRatio`` times their distance: one of them has more corners than the other.
  private static let sameKm = 0.02
  private static let leastRatio = 4.0

  /// Adds a shape. Where its edges run beside those of earlier shapes, it takes over theirs.
  ///
  /// - Parameters:
  ///   - area: The polygons of the shape, in degrees.
  ///   - shape: The number of the shape.
  ///   - km: The largest distance at which edges count as the same, in kilometres.
  /// - Returns: The stretches that were changed.
  mutating func add(_ area: Area, as shape: Int, within km: Double) -> [Snap] {
    var snaps: [Snap] = []
    var rings: [[Int]] = []
    for ring in area.flatMap(\.rings) {
      let corners = ring.points.map { number(of: $0) }
      guard let corners = corners.withoutSpikes else { continue }
      let laid = km > 0 ? laid(corners, shape, within: km, &snaps) : corners
      if let laid = laid.withoutSpikes { rings.append(laid) }
    }
    add(shape, rings)
    return snaps
  }

  /// The way of the network that takes the place of an edge.
  private struct Way {
    var vertices: [Int] = []
    /// Its length, and the largest distance of its corners from the edge, in kilometres.
    var length = 0.0
    var km = 0.0
    /// The corner at which it starts or ends if that is not the station of the edge's own corner.
    /// Two lines of the network may end near that corner without meeting.
    var start: Int?
    var end: Int?
  }

  /// A ring while it is laid on the network.
  private struct Course {
    /// The corners with those that were added where corners of the network are near.
    var ring: [Int]
    /// The added corners. They are left out where the ring stays as it is.
    var added: Set<Int> = []
    var stations: [Int: (station: Station, km: Double, edge: EdgeKey)] = [:]
    /// For each corner, the way of the edge that starts there. Nil if that edge stays as it is.
    var ways: [Way?] = []

    /// The corner at a position, which may run over the end of the ring.
    subscript(index: Int) -> Int { ring[index % ring.count] }
  }

  /// A ring with the edges of the network in place of those that run beside them.
  private mutating func laid(
    _ ring: [Int], _ shape: Int, within km: Double, _ snaps: inout [Snap]
  ) -> [Int] {
    guard zip(ring, ring.dropFirst() + ring.prefix(1)).contains(where: { !hasEdge($0, $1) }) else {
      return ring
    }
    var course = refined(ring, within: km)
    let count = course.ring.count
    // An added corner may be one of the network, so that its edges are there already.
    let isFree = (0..<count).map { index in
      !hasEdge(course[index], course[index + 1])
        || [course[index], course[index + 1]].contains(where: course.added.contains)
    }
    for index in 0..<count where isFree[index] || isFree[(index + count - 1) % count] {
      let vertex = course[index]
      guard course.stations[vertex] == nil else { continue }
      if let other = neighbours[vertex].first {
        course.stations[vertex] = (.vertex(vertex), 0, EdgeKey(vertex, other))
      } else if let found = station(near: vertices[vertex], within: km) {
        course.stations[vertex] = found
      }
    }
    guard !course.stations.isEmpty else { return ring }
    course.ways = (0..<count).map { isFree[$0] ? way(ofEdge: $0, of: course, within: km) : nil }
    guard course.ways.contains(where: { $0 != nil }) else { return ring }
    return relaid(course, shape, within: km, &snaps)
  }

  /// The ring with further corners where corners of the network lie near its edges.
  private mutating func refined(_ ring: [Int], within km: Double) -> Course {
    var course = Course(ring: [])
    let own = Set(ring)
    for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
      course.ring.append(a)
      let (start, end) = (vertices[a], vertices[b])
      guard !hasEdge(a, b), !isLong(start, end) else { continue }
      for share in shares(beside: start, end, within: km) {
        let number = number(of: start.interpolated(to: end, share))
        guard !own.contains(number), course.added.insert(number).inserted else { continue }
        course.ring.append(number)
      }
    }
    return course
  }

  /// Whether an edge is so long that it can only be a cut, such as one along a pole.
  private func isLong(_ a: Point, _ b: Point) -> Bool { abs(a.x - b.x) > 90 }

  /// The way of the edge that starts at a position of a course.
  private func way(ofEdge index: Int, of course: Course, within km: Double) -> Way? {
    let (a, b) = (course[index], course[index + 1])
    guard let start = course.stations[a]?.station, let end = course.stations[b]?.station else {
      return nil
    }
    let segment = (vertices[a], vertices[b])
    if let way = way(from: start, to: end, beside: segment, km) { return way }
    for corner in corners(near: segment.1, within: km) {
      if var way = way(from: start, to: .vertex(corner), beside: segment, km) {
        way.end = corner
        return way
      }
    }
    for corner in corners(near: segment.0, within: km) {
      if var way = way(from: .vertex(corner), to: end, beside: segment, km) {
        way.start = corner
        return way
      }
    }
    return nil
  }

  /// The corners of a course after its ways have taken the place of its edges.
  private mutating func relaid(
    _ course: Course, _ shape: Int, within km: Double, _ snaps: inout [Snap]
  ) -> [Int] {
    let count = course.ring.count
    let first = course.ways.firstIndex { $0 == nil } ?? 0
    var result: [Int] = []
    var index = first
    while index < first + count {
      guard let opening = course.ways[index % count] else {
        if !course.added.contains(course[index]) { result.append(course[index]) }
        index += 1
        continue
      }
      var ways = [opening]
      while ways[ways.count - 1].end == nil, index + ways.count < first + count,
        let next = course.ways[(index + ways.count) % count], next.start == nil
      {
        ways.append(next)
      }
      let corners = (0...ways.count).map { course[index + $0] }
      let snap = self.snap(of: ways, corners, course, shape)
      let least = min(snap.length, ways.reduce(0) { $0 + $1.length })
      let isSame = snap.km <= Self.sameKm && least >= Self.leastRatio * snap.km
      if isSame || least >= Self.leastRun * km {
        snaps.append(snap)
        if let start = opening.start ?? corner(corners[0], of: course) { result.append(start) }
        for way in ways { result += way.vertices }
        if let end = ways[ways.count - 1].end ?? corner(corners[ways.count], of: course) {
          result.append(end)
        }
      } else {
        result += corners.dropLast().filter { !course.added.contains($0) }
      }
      index += ways.count
    }
    return result
  }

  /// The corner of the network at the station of a course's corner.
  private mutating func corner(_ corner: Int, of course: Course) -> Int? {
    guard let station = course.stations[corner]?.station else { return nil }
    return vertex(at: station)
  }

  private func snap(of ways: [Way], _ corners: [Int], _ course: Course, _ shape: Int) -> Snap {
    let met = corners.compactMap { corner in course.stations[corner].map { (corner, $0) } }
    let worst = met.max { ($0.1.km, $0.0) < ($1.1.km, $1.0) }
    return Snap(
      shape: shape, other: worst.flatMap { owner(of: $0.1.edge) } ?? shape,
      km: max(worst?.1.km ?? 0, ways.map(\.km).max() ?? 0),
      length: zip(corners, corners.dropFirst()).reduce(0) { $0 + kilometres($1.0, $1.1) },
      place: vertices[worst?.0 ?? corners[0]])
  }

  private func kilometres(_ a: Int, _ b: Int) -> Double {
    LocalPlane(at: vertices[a]).distance(vertices[a], vertices[b])
  }

  /// The shortest way along the network between two stations that stays beside a segment. Nil if
  /// there is none.
  private func way(
    from start: Station, to end: Station, beside segment: (Point, Point), _ km: Double
  ) -> Way? {
    let plane = LocalPlane(at: segment.0.interpolated(to: segment.1, 0.5))
    if start == end { return Way() }
    if case .edge(let a, let p) = start, case .edge(let b, let q) = end, a == b {
      return Way(length: plane.distance(p, q))
    }
    /// The corners next to a station with their distances from it.
    let exits = { (station: Station) -> [(Int, Double)] in
      switch station {
      case .vertex(let vertex): return [(vertex, 0)]
      case .edge(let edge, let point):
        return [Int(edge.low), Int(edge.high)].map {
          ($0, plane.distance(point, self.vertices[$0]))
        }
      }
    }
    let goals = Dictionary(exits(end)) { first, _ in first }
    // The slack admits the rounding of points on edges.
    let isNear = { (vertex: Int) in
      plane.nearest(to: self.vertices[vertex], on: segment.0, segment.1).km <= km * 1.001
    }
    var frontier = exits(start).filter { isNear($0.0) }.map { (vertex: $0.0, km: $0.1, from: -1) }
    var reached: [Int: (km: Double, from: Int)] = [:]
    var best: (vertex: Int, km: Double)?
    while let index = frontier.indices.min(by: {
      (frontier[$0].km, frontier[$0].vertex) < (frontier[$1].km, frontier[$1].vertex)
    }) {
      let step = frontier.remove(at: index)
      if let best, best.km <= step.km { break }
      guard reached[step.vertex] == nil else { continue }
      reached[step.vertex] = (step.km, step.from)
      if let rest = goals[step.vertex], best.map({ step.km + rest < $0.km }) ?? true {
        best = (step.vertex, step.km + rest)
      }
      guard reached.count < Self.mostSteps else { return nil }
      for next in neighbours[step.vertex] where reached[next] == nil && isNear(next) {
        let length = plane.distance(vertices[step.vertex], vertices[next])
        frontier.append((next, step.km + length, step.vertex))
      }
    }
    guard let best else { return nil }
    var back = [best.vertex]
    while let from = reached[back[back.count - 1]]?.from, from >= 0 { back.append(from) }
    let worst = back.map {
      plane.nearest(to: vertices[$0], on: segment.0, segment.1).km
    }.max()
    return Way(vertices: back.reversed(), length: best.km, km: worst ?? 0)
  }

  /// The number of corners after which the search for a way is given up.
  private static let mostSteps = 20_000
}
