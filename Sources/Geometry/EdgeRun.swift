/// A run of consecutive edges of a ring, with their bounding box.
struct EdgeRun {
  let polygon: Int
  /// The index of the ring among all rings of the table.
  let ring: Int
  /// The indices of the edges. An edge has the index of its first point in ``EdgeTable/points``.
  let edges: Range<Int>
  /// The indices of all edges of the ring.
  let ringEdges: Range<Int>
  let box: Box
}

/// The edges of several polygons in one list, divided into runs.
struct EdgeTable {
  /// The points of all rings, one ring after the other. The first point of each ring is repeated
  /// after its last one.
  private(set) var points: [Point] = []
  private(set) var runs: [EdgeRun] = []

  /// The number of edges in a run. With shorter runs the tree of their boxes grows; with longer
  /// ones more edges are compared that do not meet.
  private static let length = 8

  init(_ polygons: Area) {
    points.reserveCapacity(
      polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.points.count + 1 } })
    var ring = 0
    for (number, polygon) in polygons.enumerated() {
      add(polygon.outer, ring, of: number)
      ring += 1
      for hole in polygon.holes {
        add(hole, ring, of: number)
        ring += 1
      }
    }
  }

  private mutating func add(_ ring: Ring, _ number: Int, of polygon: Int) {
    guard ring.points.count > 1, let first = ring.points.first else { return }
    let start = points.count
    points += ring.points
    points.append(first)
    let all = start..<(points.count - 1)
    for begin in stride(from: start, to: all.upperBound, by: Self.length) {
      let end = min(begin + Self.length, all.upperBound)
      guard let box = Box(points[begin...end]) else { continue }
      runs.append(
        EdgeRun(polygon: polygon, ring: number, edges: begin..<end, ringEdges: all, box: box))
    }
  }
}

/// A polygon that is prepared for many tests of whether it contains a point.
final class PolygonIndex {
  private let box: Box?
  private let table: EdgeTable
  private let tree: BoxTree

  init(_ polygon: Polygon) {
    box = polygon.box
    table = EdgeTable([polygon])
    tree = BoxTree(table.runs.map(\.box))
  }

  /// Whether the point lies inside, by the even-odd rule.
  func contains(_ point: Point) -> Bool {
    guard let box, box.contains(point) else { return false }
    var isInside = false
    table.points.withUnsafeBufferPointer { points in
      tree.visit(Box(point, Point(box.maxX, point.y))) { number in
        for index in table.runs[number].edges {
          let (a, b) = (points[index], points[index + 1])
          guard (a.y > point.y) != (b.y > point.y) else { continue }
          let t = (point.y - b.y) / (a.y - b.y)
          if point.x < b.x + t * (a.x - b.x) { isInside.toggle() }
        }
        return true
      }
    }
    return isInside
  }
}
