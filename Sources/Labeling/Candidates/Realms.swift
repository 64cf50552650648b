import Geometry

/// The lands of the states on the page, prepared so that many boxes can be tested against them.
struct Realms {
  private let edges: [(a: Point, b: Point, realm: Int)]
  private let grid: BoxGrid
  private let coverages: [CoverageGrid?]

  /// The side length of the cells that tell in which realm a text lies that touches no edge. They are smaller than any
  /// letter, so the cell at the middle of such a text is not cut by an edge.
  private static let cell = 0.5

  init(_ realms: [Area], frame: Box) {
    edges = realms.enumerated().flatMap { number, area in
      area.flatMap(\.rings).flatMap { ring in
        zip(ring.points, ring.points.dropFirst() + ring.points.prefix(1)).map {
          (a: $0, b: $1, realm: number)
        }
      }
    }
    grid = BoxGrid(edges.map { Box($0.a, $0.b).grown(by: 1e-6) }, extent: frame, cell: 4)
    coverages = realms.map { area in
      area.isEmpty ? nil : CoverageGrid(of: [(area, 1)], extent: frame, cell: Self.cell)
    }
  }

  /// Whether a part of a text touches a realm that is not among the given ones.
  func isAbroad(_ box: OrientedBox, from homes: Set<Int>) -> Bool {
    guard !coverages.isEmpty else { return false }
    var touches = false
    grid.forEach(near: box.bounds) { number in
      let edge = edges[number]
      touches = !homes.contains(edge.realm) && box.isNear(edge.a, edge.b, margin: 0)
      return !touches
    }
    if touches { return true }
    return coverages.indices.contains { realm in
      !homes.contains(realm) && (coverages[realm]?.value(at: box.center) ?? 0) > 0.5
    }
  }
}
