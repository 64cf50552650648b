import Documents
import Geometry

/// The arcs, nodes and boundaries that follow from the polygons of territories.
struct PolygonBorders {
  private(set) var nodes: [Node] = []
  private(set) var arcs: [Arc] = []
  /// The boundary of each shape, in the order of the shapes.
  private(set) var boundaries: [[[Territory.ArcUse]]] = []
  /// Warnings about edges that were laid on those of another polygon.
  private(set) var notes: [Diagnostic] = []

  private let shapes: [TerritoryShape]
  private let territories: [String: Territory]
  private var namer: ArcNamer

  /// Derives the arcs.
  ///
  /// - Parameters:
  ///   - shapes: The polygons.
  ///   - territories: The territories to which they belong, with their kinds and evidence.
  ///   - basemap: The base map, whose coast is no border.
  ///   - taken: The ids of arcs and of nodes that are in use.
  init(
    _ shapes: [TerritoryShape], of territories: [String: Territory], basemap: Basemap,
    taken: (arcs: Set<String>, nodes: Set<String>)
  ) {
    (self.shapes, self.territories) = (shapes, territories)
    namer = ArcNamer(
      shapes, isState: shapes.map { territories[$0.territory]?.kind == .state }, taken: taken)
    let accuracies = shapes.map { territories[$0.territory]?.evidence.accuracyKm ?? 0 }
    var network = EdgeNetwork()
    var snaps: [Snap] = []
    for shape in Self.order(of: shapes, accuracies) {
      snaps += network.add(shapes[shape].area, as: shape, within: shapes[shape].snapKm)
    }
    let rings = shapes.indices.map { network.finalRings($0) }
    var labels = EdgeLabels()
    for shape in shapes.indices { labels.add(shape, rings[shape]) }
    let layers = basemap.landLayers.compactMap { basemap.layers[$0] }
    let shore = shapes.flatMap(\.area).box.flatMap { box in
      layers.isEmpty ? nil : Shore(layers.flatMap(\.areas), within: box)
    }
    let kinds = EdgeKinds(
      shapes, isState: namer.isState, accuracies: accuracies, shore: shore,
      shoreKm: layers.map(\.accuracyKm).max() ?? 0
    ).kinds(of: labels, network.vertices)
    let chains = EdgeChains(labels, kinds: kinds, vertices: network.vertices)
    addArcs(chains.chains, network.vertices)
    boundaries = shapes.indices.map { shape in
      chains.boundary(of: rings[shape], shape).map { ring in
        ring.map { Territory.ArcUse(arcs[$0.chain].id, isReversed: $0.isReversed) }
      }
    }
    notes = self.notes(on: snaps)
  }

  /// The order in which shapes are added. Others are laid on the edges of those that are more exact
  /// or have more corners.
  private static func order(of shapes: [TerritoryShape], _ accuracies: [Double]) -> [Int] {
    let steps = shapes.map { shape -> Double in
      let rings = shape.area.flatMap(\.rings)
      let count = rings.reduce(0) { $0 + $1.points.count }
      return rings.reduce(0) { $0 + $1.closed.length } / Double(max(count, 1))
    }
    return shapes.indices.sorted { a, b in
      if accuracies[a] != accuracies[b] { return accuracies[a] < accuracies[b] }
      if steps[a] != steps[b] { return steps[a] < steps[b] }
      if shapes[a].territory != shapes[b].territory {
        return shapes[a].territory < shapes[b].territory
      }
      return isEarlier(shapes[a].span.start, shapes[b].span.start)
    }
  }

  private mutating func addArcs(_ chains: [EdgeChains.Chain], _ vertices: VertexTable) {
    let ends = chains.map { ($0.vertices[0], $0.vertices[$0.vertices.count - 1]) }
    var meeting: [Int: Set<Int>] = [:]
    var order: [Int] = []
    for (chain, ends) in zip(chains, ends) {
      for end in [ends.0, ends.1] {
        if meeting[end] == nil { order.append(end) }
        meeting[end, default: []].formUnion(chain.label.all)
      }
    }
    var ids: [Int: String] = [:]
    for vertex in order {
      let around = (meeting[vertex] ?? []).sorted()
      let id = namer.node(of: around)
      ids[vertex] = id
      nodes.append(
        Node(id: id, position: LonLat(vertices[vertex]), evidence: evidence(of: around)))
    }
    for (chain, ends) in zip(chains, ends) {
      guard let start = ids[ends.0], let end = ids[ends.1] else { continue }
      let (id, method) = namer.arc(chain.label, chain.kind)
      arcs.append(
        Arc(
          id: id, kind: chain.kind, start: start, end: end,
          line: Polyline(chain.vertices.map { vertices[$0] }), method: method,
          evidence: evidence(of: chain.label.all.sorted())))
    }
  }

  /// The sources of several shapes, and the worst of their accuracies.
  private func evidence(of numbers: [Int]) -> Evidence {
    let all = numbers.map { shapes[$0].territory }.uniqued.sorted().compactMap {
      territories[$0]?.evidence
    }
    return Evidence(
      sources: all.flatMap(\.sources).uniqued, accuracyKm: all.compactMap(\.accuracyKm).max() ?? 0,
      location: numbers.compactMap { shapes[$0].location }.min())
  }

  /// One warning for each pair of territories.
  private func notes(on snaps: [Snap]) -> [Diagnostic] {
    struct Pair: Hashable {
      let id: String
      let other: String
    }
    var found: [Pair: Snap] = [:]
    var order: [Pair] = []
    for snap in snaps where snap.km > Self.roundingKm {
      let pair = Pair(id: shapes[snap.shape].territory, other: shapes[snap.other].territory)
      guard var sum = found[pair] else {
        found[pair] = snap
        order.append(pair)
        continue
      }
      sum.length += snap.length
      if snap.km > sum.km { (sum.km, sum.place, sum.shape) = (snap.km, snap.place, snap.shape) }
      found[pair] = sum
    }
    return order.compactMap { pair in
      guard let sum = found[pair] else { return nil }
      let other = pair.id == pair.other ? "that of its other days" : "that of '\(pair.other)'"
      return Diagnostic(
        "its edge lies up to \(sum.km.metres) m from \(other) along \(sum.length.measure) km, near "
          + "\(sum.place.x.degrees), \(sum.place.y.degrees); they are drawn as one line",
        at: shapes[sum.shape].location, subject: pair.id,
        hint: "if they are two, set a smaller 'snap_km' than \(shapes[sum.shape].snapKm.accuracy)",
        severity: .warning)
    }
  }

  /// Distances up to this, in kilometres, are not worth a word.
  private static let roundingKm = 0.002
}

extension Double {
  /// Kilometres as whole metres.
  fileprivate var metres: String { String(Int64((self * 1000).rounded())) }
}
