/// Some edges of a ring that follow each other, with the box round them.
struct EdgeRun {
  let polygon: Int
  /// The number of the ring among all of the table.
  let ring: Int
  /// By the place in the table of the corner at which each edge starts.
  let edges: Range<Int>
  /// Those of the whole ring.
  let ringEdges: Range<Int>
  let box: Box
}

/// The edges of polygons in one list, in runs.
struct EdgeTable {
  /// The corners of ring after ring, the first of each repeated behind its last.
  private(set) var points: [Point] = []
  private(set) var runs: [EdgeRun] = []

  /// How many edges share one box: with fewer the tree is larger, with more of them edges are compared in vain.
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

/// A polygon that is asked many times whether a point lies in it.
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
