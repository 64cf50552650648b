/// Some edges of a ring that follow each other, with the box round them.
struct EdgeRun {
  let polygon: Int
  /// 0 is the outer ring, the holes follow.
  let ring: Int
  /// By the number of the corner at which each edge starts.
  let edges: Range<Int>
  let box: Box

  /// How many edges share one box: with fewer the tree is larger, with more of them edges are compared in vain.
  private static let length = 8

  static func all(of polygons: Area) -> [EdgeRun] {
    var runs: [EdgeRun] = []
    for (number, polygon) in polygons.enumerated() {
      for (index, ring) in polygon.rings.enumerated() {
        add(ring, index, of: number, to: &runs)
      }
    }
    return runs
  }

  private static func add(_ ring: Ring, _ index: Int, of polygon: Int, to runs: inout [EdgeRun]) {
    let points = ring.points
    guard points.count > 1, let first = points.first else { return }
    for start in stride(from: 0, to: points.count, by: length) {
      let end = min(start + length, points.count)
      guard var box = Box(points[start..<end]) else { continue }
      box.extend(to: end == points.count ? first : points[end])
      runs.append(EdgeRun(polygon: polygon, ring: index, edges: start..<end, box: box))
    }
  }
}

/// A polygon that is asked many times whether a point lies in it.
struct PolygonIndex {
  private let polygon: Polygon
  private let box: Box?
  private let runs: [EdgeRun]
  private let tree: BoxTree

  init(_ polygon: Polygon) {
    self.polygon = polygon
    box = polygon.box
    runs = EdgeRun.all(of: [polygon])
    tree = BoxTree(runs.map(\.box))
  }

  /// Whether the point lies inside, by the even-odd rule.
  func contains(_ point: Point) -> Bool {
    guard let box, box.contains(point) else { return false }
    var isInside = false
    tree.visit(Box(point, Point(box.maxX, point.y))) { number in
      let run = runs[number]
      let points = run.ring == 0 ? polygon.outer.points : polygon.holes[run.ring - 1].points
      for index in run.edges {
        let (a, b) = (points[index], points[index + 1 == points.count ? 0 : index + 1])
        guard (a.y > point.y) != (b.y > point.y) else { continue }
        let t = (point.y - b.y) / (a.y - b.y)
        if point.x < b.x + t * (a.x - b.x) { isInside.toggle() }
      }
      return true
    }
    return isInside
  }
}
