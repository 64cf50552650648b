import Geometry

/// Finds out which edges of polygons are borders, which run along the coast, and which only close a
/// ring.
struct EdgeKinds {
  private let shapes: [TerritoryShape]
  private let isState: [Bool]
  /// How far the shape may lie from its true position, in kilometres.
  private let accuracies: [Double]
  /// Nil if the base map has no land. No edge is then along a coast.
  private let shore: Shore?
  /// How far the coast may lie from its true position, in kilometres.
  private let shoreKm: Double

  init(
    _ shapes: [TerritoryShape], isState: [Bool], accuracies: [Double], shore: Shore?,
    shoreKm: Double
  ) {
    (self.shapes, self.isState, self.accuracies) = (shapes, isState, accuracies)
    (self.shore, self.shoreKm) = (shore, shoreKm)
  }

  /// The kind of each edge.
  func kinds(of labels: EdgeLabels, _ vertices: VertexTable) -> [Arc.Kind] {
    var kinds = labels.edges.indices.map { edge in
      kind(of: labels.label(of: edge), labels.edges[edge], vertices)
    }
    guard shore != nil else { return kinds }
    let chains = EdgeChains(labels, kinds: kinds, vertices: vertices)
    for chain in chains.chains where isOpen(chain) {
      let corners = chain.vertices.map { vertices[$0] }
      for (index, isSea) in alongShore(corners, within: reach(of: chain.label)).enumerated()
      where isSea {
        let key = EdgeKey(chain.vertices[index], chain.vertices[index + 1])
        if let edge = labels.number(of: key) { kinds[edge] = .sea }
      }
    }
    return kinds
  }

  /// The kind of an edge as its sides alone tell it.
  private func kind(
    of label: EdgeLabels.Label, _ key: EdgeKey, _ vertices: VertexTable
  ) -> Arc.Kind {
    let (a, b) = (vertices[Int(key.low)], vertices[Int(key.high)])
    let isCut = abs(a.x) == 180 && a.x == b.x
    let isPole = abs(a.y) >= Self.pole && abs(b.y) >= Self.pole
    if isCut || isPole { return .frame }
    return (label.left + label.right).contains { isState[$0] } ? .border : .region
  }

  /// The latitude from which on an edge only closes a ring round a pole.
  private static let pole = 89.99

  /// Whether the chain may be a coast: no two states share it.
  private func isOpen(_ chain: EdgeChains.Chain) -> Bool {
    guard chain.kind != .frame else { return false }
    let (left, right) = (chain.label.left, chain.label.right)
    if chain.kind == .region { return left.isEmpty || right.isEmpty }
    return !left.contains { isState[$0] } || !right.contains { isState[$0] }
  }

  /// How far a coast may lie from that of the base map, in kilometres.
  private func reach(of label: EdgeLabels.Label) -> Double {
    let all = label.all
    let snap = all.map { shapes[$0].snapKm }.max() ?? TerritoryShape.usualSnapKm
    // A small area on a coast must not lose its edge to a generous accuracy.
    guard all.contains(where: { isState[$0] }) else { return snap }
    return max(snap, shoreKm + (all.map { accuracies[$0] }.max() ?? 0))
  }

  /// For each edge of a course, whether it runs along the coast or through the sea. Short stretches
  /// count as what is on both sides of them.
  private func alongShore(_ points: [Point], within km: Double) -> [Bool] {
    guard let shore, points.count > 1 else { return [] }
    let edges = Array(zip(points, points.dropFirst()))
    let isNear = edges.map { shore.isNear($0, $1, within: km) }
    var runs: [(range: Range<Int>, isSea: Bool)] = []
    var start = 0
    for index in 1...edges.count
    where index == edges.count || isNear[index] != isNear[start] {
      let middle = edges[(start + index) / 2]
      let isSea = isNear[start] || !shore.isLand(middle.0.interpolated(to: middle.1, 0.5))
      if let last = runs.last, last.isSea == isSea {
        runs[runs.count - 1].range = last.range.lowerBound..<index
      } else {
        runs.append((start..<index, isSea))
      }
      start = index
    }
    var result = Array(repeating: false, count: edges.count)
    for (number, run) in runs.enumerated() {
      let length = edges[run.range].reduce(0) { $0 + LocalPlane(at: $1.0).distance($1.0, $1.1) }
      let isEnclosed = number > 0 && number < runs.count - 1
      let isShort = length < Self.leastStretch * km
      let isSea = isEnclosed && isShort ? !run.isSea : run.isSea
      for index in run.range { result[index] = isSea }
    }
    return result
  }

  /// Stretches that are shorter than this many times the reach do not count by themselves.
  private static let leastStretch = 4.0
}
