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
  }

  /// A ring with the edges of the network in place of those that run beside them.
  private mutating func laid(
    _ ring: [Int], _ shape: Int, within km: Double, _ snaps: inout [Snap]
  ) -> [Int] {
    let count = ring.count
    var stations: [Int: (station: Station, km: Double, edge: EdgeKey)] = [:]
    /// For each corner, whether the edge that starts there has to be looked at.
    let isFree = ring.indices.map { !hasEdge(ring[$0], ring[($0 + 1) % count]) }
    guard isFree.contains(true) else { return ring }
    for index in ring.indices where isFree[index] || isFree[(index + count - 1) % count] {
      let vertex = ring[index]
      guard stations[vertex] == nil else { continue }
      if isJoined(vertex) {
        let other = neighbours[vertex][0]
        stations[vertex] = (.vertex(vertex), 0, EdgeKey(vertex, other))
      } else if let found = station(near: vertices[vertex], within: km) {
        stations[vertex] = found
      }
    }
    guard !stations.isEmpty else { return ring }
    let ways = ring.indices.map { index -> Way? in
      let (a, b) = (ring[index], ring[(index + 1) % count])
      guard isFree[index], let start = stations[a], let end = stations[b] else { return nil }
      return way(from: start.station, to: end.station, beside: (vertices[a], vertices[b]), km)
    }
    guard ways.contains(where: { $0 != nil }) else { return ring }
    let first = ways.firstIndex { $0 == nil } ?? 0
    var result: [Int] = []
    var index = 0
    while index < count {
      let start = (first + index) % count
      var length = 0
      while index + length < count, ways[(start + length) % count] != nil { length += 1 }
      guard length > 0 else {
        result.append(ring[start])
        index += 1
        continue
      }
      let indices = (0..<length).map { (start + $0) % count }
      let corners = indices.map { ring[$0] } + [ring[(start + length) % count]]
      let own = indices.map { kilometres(ring[$0], ring[($0 + 1) % count]) }.reduce(0, +)
      let least = min(own, indices.compactMap { ways[$0]?.length }.reduce(0, +))
      let met = corners.compactMap { vertex in stations[vertex].map { (vertex, $0) } }
      let worst = met.max { ($0.1.km, $0.0) < ($1.1.km, $1.0) }
      let distance = max(worst?.1.km ?? 0, indices.compactMap { ways[$0]?.km }.max() ?? 0)
      let isSame = distance <= Self.sameKm && least >= Self.leastRatio * distance
      if isSame || least >= Self.leastRun * km, let from = stations[corners[0]],
        let to = stations[corners[length]]
      {
        if let worst, let other = owner(of: worst.1.edge) {
          snaps.append(
            Snap(
              shape: shape, other: other, km: distance, length: own, place: vertices[worst.0]))
        }
        result.append(vertex(at: from.station))
        for index in indices { result += ways[index]?.vertices ?? [] }
        result.append(vertex(at: to.station))
      } else {
        result += indices.map { ring[$0] }
      }
      index += length
    }
    return result
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
        return [Int(edge.low), Int(edge.high)].map { ($0, plane.distance(point, self.vertices[$0])) }
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
