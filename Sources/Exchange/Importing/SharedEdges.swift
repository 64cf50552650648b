import Geometry

/// The edges that two areas have in common, corner for corner.
struct SharedEdges {
  struct Edge {
    let line: Polyline
    /// The names of the two areas, in the order of the file.
    let between: (String, String)
  }

  private(set) var lines: [Edge] = []

  /// A step from one corner to the next, whichever way it is gone.
  private struct Step: Hashable {
    let low: Point
    let high: Point

    init(_ a: Point, _ b: Point) {
      let isUp = (a.x, a.y) < (b.x, b.y)
      (low, high) = isUp ? (a, b) : (b, a)
    }
  }

  init(_ areas: [(name: String, area: Area)]) {
    var owners: [Step: [Int]] = [:]
    for (index, item) in areas.enumerated() {
      for step in Self.steps(of: item.area) where owners[step.key]?.last != index {
        owners[step.key, default: []].append(index)
      }
    }
    for (index, item) in areas.enumerated() {
      for ring in item.area.flatMap(\.rings) { follow(ring, of: index, owners, areas.map(\.name)) }
    }
  }

  /// Adds the runs of steps along a ring that the area shares with one later area each.
  private mutating func follow(
    _ ring: Ring, of index: Int, _ owners: [Step: [Int]], _ names: [String]
  ) {
    let points = ring.points.map(Self.key)
    guard points.count > 2 else { return }
    func other(_ position: Int) -> Int? {
      let step = Step(points[position], points[(position + 1) % points.count])
      return owners[step]?.first { $0 > index }
    }
    let others = points.indices.map(other)
    // A run that goes over the ring's first corner is not cut there.
    let start =
      points.indices.first { others[$0] != others[($0 + points.count - 1) % points.count] } ?? 0
    var run: [Point] = []
    var partner: Int?
    func isEnd(_ next: Int?) -> Bool { next != partner }
    for offset in 0..<points.count {
      let position = (start + offset) % points.count
      if isEnd(others[position]) {
        end(&run, names[index], partner.map { names[$0] })
        partner = others[position]
        if partner != nil { run = [points[position]] }
      }
      if partner != nil { run.append(points[(position + 1) % points.count]) }
    }
    end(&run, names[index], partner.map { names[$0] })
  }

  private mutating func end(_ run: inout [Point], _ name: String, _ partner: String?) {
    if run.count > 1, let partner {
      lines.append(Edge(line: Polyline(run), between: (name, partner)))
    }
    run = []
  }

  private static func steps(of area: Area) -> [(key: Step, ring: Int)] {
    area.flatMap(\.rings).enumerated().flatMap { number, ring -> [(key: Step, ring: Int)] in
      let points = ring.points.map(key)
      return points.indices.map { (Step(points[$0], points[($0 + 1) % points.count]), number) }
    }
  }

  /// The point to a millionth of a degree, so that numbers which were written differently are equal.
  private static func key(_ point: Point) -> Point {
    Point((point.x * 1e6).rounded() / 1e6, (point.y * 1e6).rounded() / 1e6)
  }
}
