import Geometry

/// Joins the edges of a network to arcs. An arc ends where more than two edges meet, or where the
/// shapes beside it or its kind change.
struct EdgeChains {
  /// A course of edges with the same shapes on each side.
  struct Chain {
    /// The corners from one end to the other. A closed chain ends where it starts.
    var vertices: [Int]
    /// The shapes on its sides, as seen along it.
    var label: EdgeLabels.Label
    var kind: Arc.Kind
  }

  /// The use of a chain by an edge of a ring.
  struct Link: Hashable {
    var chain: Int
    var isReversed: Bool
  }

  private(set) var chains: [Chain] = []
  /// For each edge, its chain, and whether the chain runs from its lower to its higher corner.
  private var links: [(chain: Int, isForward: Bool)?]
  private let labels: EdgeLabels

  /// - Parameters:
  ///   - labels: The edges with the shapes on their sides.
  ///   - kinds: The kind of each edge.
  ///   - vertices: The positions of the corners. They make the result independent of the order of the
  ///     shapes.
  init(_ labels: EdgeLabels, kinds: [Arc.Kind], vertices: VertexTable) {
    self.labels = labels
    links = Array(repeating: nil, count: labels.edges.count)
    let used = labels.edges.indices.filter { labels.labelNumber(of: $0) != 0 }
    let incidence = Incidence(labels.edges, used, corners: vertices.points.count)
    let isJunction = vertices.points.indices.map { vertex -> Bool in
      let around = incidence[vertex]
      guard around.count == 2, let first = around.first, let second = around.last else {
        return !around.isEmpty
      }
      let entering = labels.number(of: first, from: labels.edges[first].other(vertex))
      let leaving = labels.number(of: second, from: vertex)
      return kinds[first] != kinds[second] || entering == nil || entering != leaving
    }
    let order = vertices.points.indices.filter { !incidence[$0].isEmpty }.sorted {
      (vertices[$0].x, vertices[$0].y) < (vertices[$1].x, vertices[$1].y)
    }
    // Closed chains without a junction come last.
    for vertex in order where isJunction[vertex] {
      for edge in incidence[vertex].sortedByEnd(from: vertex, labels, vertices)
      where links[edge] == nil {
        trace(from: vertex, along: edge, incidence, isJunction, kinds)
      }
    }
    for vertex in order {
      let edges = incidence[vertex].sortedByEnd(from: vertex, labels, vertices)
      if let edge = edges.first, links[edge] == nil {
        trace(from: vertex, along: edge, incidence, isJunction, kinds)
      }
    }
  }

  private mutating func trace(
    from start: Int, along first: Int, _ incidence: Incidence, _ isJunction: [Bool],
    _ kinds: [Arc.Kind]
  ) {
    var vertices = [start]
    var edge = first
    var vertex = start
    while true {
      let key = labels.edges[edge]
      links[edge] = (chains.count, Int(key.low) == vertex)
      vertex = key.other(vertex)
      vertices.append(vertex)
      guard vertex != start, !isJunction[vertex],
        let next = incidence[vertex].first(where: { $0 != edge })
      else { break }
      edge = next
    }
    let isForward = Int(labels.edges[first].low) == start
    let label = labels.label(of: first)
    chains.append(
      Chain(
        vertices: vertices, label: isForward ? label : label.turned, kind: kinds[first]))
  }

  /// The rings of a shape as chains in order.
  ///
  /// - Parameters:
  ///   - rings: Its rings as numbers of corners.
  ///   - shape: The number of the shape.
  func boundary(of rings: [[Int]], _ shape: Int) -> [[Link]] {
    let isWhole = rings.allSatisfy { ring in
      zip(ring, ring.dropFirst() + ring.prefix(1)).allSatisfy { isBorder($0, $1, of: shape) }
    }
    let sound = isWhole ? rings : rewalked(rings, shape)
    return sound.map { ring in
      let uses = zip(ring, ring.dropFirst() + ring.prefix(1)).compactMap { a, b -> (Link, Bool)? in
        guard let edge = labels.number(of: EdgeKey(a, b)), let link = links[edge] else {
          return nil
        }
        let isReversed = (a < b) != link.isForward
        let vertices = chains[link.chain].vertices
        let start = isReversed ? vertices[vertices.count - 1] : vertices[0]
        return (Link(chain: link.chain, isReversed: isReversed), start == a)
      }
      // A ring may start inside a chain, whose start then comes last.
      return uses.filter(\.1).map(\.0)
    }.filter { !$0.isEmpty }
  }

  /// Whether the shape lies on the left of the edge from `a` to `b` alone.
  private func isBorder(_ a: Int, _ b: Int, of shape: Int) -> Bool {
    guard let edge = labels.number(of: EdgeKey(a, b)) else { return false }
    let label = labels.label(of: edge)
    return (a < b ? label.left : label.right).contains(shape)
  }

  /// The rings of a shape whose own polygons share edges, without these edges.
  private func rewalked(_ rings: [[Int]], _ shape: Int) -> [[Int]] {
    var exits: [Int: [Int]] = [:]
    var starts: [Int] = []
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1))
      where isBorder(a, b, of: shape) && !(exits[a]?.contains(b) ?? false) {
        exits[a, default: []].append(b)
        starts.append(a)
      }
    }
    var found: [[Int]] = []
    for start in starts {
      while exits[start]?.isEmpty == false {
        var ring: [Int] = []
        var vertex = start
        while let next = exits[vertex]?.popLast() {
          ring.append(vertex)
          vertex = next
          if vertex == start { break }
        }
        if ring.count > 2, vertex == start { found.append(ring) }
      }
    }
    return found
  }
}

/// The edges at each corner.
private struct Incidence {
  private var starts: [Int]
  private var edges: [Int]

  init(_ keys: [EdgeKey], _ used: [Int], corners: Int) {
    starts = Array(repeating: 0, count: corners + 1)
    for edge in used {
      starts[Int(keys[edge].low) + 1] += 1
      starts[Int(keys[edge].high) + 1] += 1
    }
    for corner in 0..<corners { starts[corner + 1] += starts[corner] }
    edges = Array(repeating: 0, count: 2 * used.count)
    var fill = starts
    for edge in used {
      for end in [Int(keys[edge].low), Int(keys[edge].high)] {
        edges[fill[end]] = edge
        fill[end] += 1
      }
    }
  }

  subscript(corner: Int) -> ArraySlice<Int> { edges[starts[corner]..<starts[corner + 1]] }
}

extension ArraySlice<Int> {
  /// Edges at a corner, in the order of the positions of their other ends.
  fileprivate func sortedByEnd(
    from corner: Int, _ labels: EdgeLabels, _ vertices: VertexTable
  ) -> [Int] {
    sorted {
      let (a, b) = (
        vertices[labels.edges[$0].other(corner)], vertices[labels.edges[$1].other(corner)]
      )
      return (a.x, a.y) < (b.x, b.y)
    }
  }
}

extension EdgeLabels {
  /// The number of an edge's label as seen from one of its ends.
  fileprivate func number(of edge: Int, from vertex: Int) -> Int? {
    let number = labelNumber(of: edge)
    return Int(edges[edge].low) == vertex ? number : turned(number)
  }
}
