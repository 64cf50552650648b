import Geometry

/// The edges of all polygons, as a graph to which one shape after the other is added. An edge that
/// runs beside one that is there is laid on it first.
struct EdgeNetwork {
  private(set) var vertices = VertexTable()
  /// The rings of each shape, as numbers of corners. The interior lies on their left.
  private var rings: [Int: [[Int]]] = [:]
  /// The corners to which each corner is joined.
  private(set) var neighbours: [[Int]] = []
  /// The first shape that has each edge.
  private var owners: [EdgeKey: Int] = [:]
  /// The corner at which an edge was divided. Its halves may have been divided again.
  private var divisions: [EdgeKey: Int] = [:]
  private var grid = SegmentGrid(cell: 0.05)
  /// The edges in the order of the grid.
  private var gridEdges: [EdgeKey] = []

  /// Adds a shape whose rings are final.
  ///
  /// - Parameters:
  ///   - shape: The number of the shape.
  ///   - rings: Its rings, as numbers of corners.
  mutating func add(_ shape: Int, _ rings: [[Int]]) {
    self.rings[shape] = rings
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) { join(a, b, shape) }
    }
  }

  /// The number of a corner of a new shape.
  mutating func number(of point: Point) -> Int {
    let number = vertices.number(of: point)
    while neighbours.count <= number { neighbours.append([]) }
    return number
  }

  /// Whether any shape has an edge between the corners.
  func hasEdge(_ a: Int, _ b: Int) -> Bool {
    let key = EdgeKey(a, b)
    return owners[key] != nil || divisions[key] != nil
  }

  /// Whether any shape has the corner.
  func isJoined(_ vertex: Int) -> Bool { !neighbours[vertex].isEmpty }

  func owner(of edge: EdgeKey) -> Int? { owners[edge] }

  private mutating func join(_ a: Int, _ b: Int, _ shape: Int) {
    let key = EdgeKey(a, b)
    if let middle = divisions[key] {
      join(a, middle, shape)
      join(middle, b, shape)
      return
    }
    guard owners[key] == nil else { return }
    owners[key] = shape
    neighbours[a].append(b)
    neighbours[b].append(a)
    grid.insert(Segment(vertices[a], vertices[b]))
    gridEdges.append(key)
  }

  /// A place on the network.
  enum Station: Hashable {
    case vertex(Int)
    /// A point inside an edge.
    case edge(EdgeKey, Point)
  }

  /// The place of the network that is nearest to a point and at most `km` away: a junction if there
  /// is one, else a corner, else a point on an edge. Nil if there is none.
  func station(near point: Point, within km: Double) -> (
    station: Station, km: Double, edge: EdgeKey
  )? {
    let plane = LocalPlane(at: point)
    let box = plane.reach(Box(point, point), km: km)
    var corner: (vertex: Int, km: Double, isJunction: Bool, edge: EdgeKey)?
    var inside: (edge: EdgeKey, km: Double, share: Double)?
    grid.visit(box) { number in
      let segment = grid.segments[number]
      let key = gridEdges[number]
      let near = plane.nearest(to: point, on: segment.start, segment.end)
      guard near.km <= km else { return true }
      for end in [Int(key.low), Int(key.high)] {
        let distance = plane.distance(point, vertices[end])
        let isJunction = neighbours[end].count > 2
        guard distance <= km else { continue }
        if let corner {
          let isBetter =
            isJunction != corner.isJunction
            ? isJunction : (distance, end) < (corner.km, corner.vertex)
          guard isBetter else { continue }
        }
        corner = (end, distance, isJunction, key)
      }
      if inside.map({ (near.km, key.low, key.high) < ($0.km, $0.edge.low, $0.edge.high) }) ?? true {
        inside = (key, near.km, near.share)
      }
      return true
    }
    if let corner { return (.vertex(corner.vertex), corner.km, corner.edge) }
    guard let inside else { return nil }
    let (a, b) = (vertices[Int(inside.edge.low)], vertices[Int(inside.edge.high)])
    // The segment of the grid may run from the higher number to the lower one.
    let foot = plane.nearest(to: point, on: a, b)
    return (.edge(inside.edge, a.interpolated(to: b, foot.share)), inside.km, inside.edge)
  }

  /// The corners of the network at most `km` from a point, the nearest first, and no more than a few.
  func corners(near point: Point, within km: Double) -> [Int] {
    let plane = LocalPlane(at: point)
    var found: [Int: Double] = [:]
    grid.visit(plane.reach(Box(point, point), km: km)) { number in
      for end in [Int(gridEdges[number].low), Int(gridEdges[number].high)] where found[end] == nil {
        let distance = plane.distance(point, vertices[end])
        if distance <= km { found[end] = distance }
      }
      return true
    }
    return found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(Self.mostCorners)
      .map(\.key)
  }

  private static let mostCorners = 12

  /// The fractions of a segment at which corners of the network are nearest to it, in ascending
  /// order, for those that are at most `km` away.
  func shares(beside a: Point, _ b: Point, within km: Double) -> [Double] {
    let plane = LocalPlane(at: a.interpolated(to: b, 0.5))
    var found: Set<Double> = []
    grid.visit(plane.reach(Box(a, b), km: km)) { number in
      for end in [Int(gridEdges[number].low), Int(gridEdges[number].high)] {
        let near = plane.nearest(to: vertices[end], on: a, b)
        if near.km <= km, near.share > 0, near.share < 1 { found.insert(near.share) }
      }
      return true
    }
    return found.sorted()
  }

  /// The corner at a station. An edge is divided there.
  mutating func vertex(at station: Station) -> Int {
    switch station {
    case .vertex(let vertex): return vertex
    case .edge(let edge, let point): return divide(edge, at: point)
    }
  }

  private mutating func divide(_ edge: EdgeKey, at point: Point) -> Int {
    let (low, high) = (Int(edge.low), Int(edge.high))
    let plane = LocalPlane(at: point)
    if let middle = divisions[edge] {
      let first = plane.nearest(to: point, on: vertices[low], vertices[middle]).km
      let second = plane.nearest(to: point, on: vertices[middle], vertices[high]).km
      return divide(first <= second ? EdgeKey(low, middle) : EdgeKey(middle, high), at: point)
    }
    let number = number(of: point)
    guard number != low, number != high, let owner = owners.removeValue(forKey: edge) else {
      return number
    }
    divisions[edge] = number
    neighbours[low].removeAll { $0 == high }
    neighbours[high].removeAll { $0 == low }
    join(low, number, owner)
    join(number, high, owner)
    return number
  }

  /// The rings of a shape with the corners at which its edges were divided later.
  func finalRings(_ shape: Int) -> [[Int]] {
    (rings[shape] ?? []).compactMap { ring in
      var all: [Int] = []
      all.reserveCapacity(ring.count)
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        all.append(a)
        if !divisions.isEmpty { appendDivisions(from: a, to: b, &all) }
      }
      return all.withoutSpikes
    }
  }

  private func appendDivisions(from a: Int, to b: Int, _ all: inout [Int]) {
    guard let middle = divisions[EdgeKey(a, b)] else { return }
    appendDivisions(from: a, to: middle, &all)
    all.append(middle)
    appendDivisions(from: middle, to: b, &all)
  }
}

extension [Int] {
  /// The ring without corners that repeat the one before, and without stretches that run there and
  /// back. Nil if fewer than three corners are left.
  var withoutSpikes: [Int]? {
    var kept: [Int] = []
    kept.reserveCapacity(count)
    for vertex in self {
      if vertex == kept.last { continue }
      if kept.count > 1, vertex == kept[kept.count - 2] {
        kept.removeLast()
      } else {
        kept.append(vertex)
      }
    }
    while kept.count > 2 {
      if kept[0] == kept[kept.count - 1] {
        kept.removeLast()
      } else if kept[1] == kept[kept.count - 1] {
        kept.removeFirst()
      } else if kept[0] == kept[kept.count - 2] {
        kept.removeLast()
      } else {
        break
      }
    }
    return kept.count > 2 ? kept : nil
  }
}
