import Geometry

/// Tells which edges of polygons run along the coast or through the sea.
struct Shore {
  private var grid = SegmentGrid(cell: 0.05)
  private var corners: Set<Point> = []
  private let land: [(part: Polygon, box: Box)]

  /// - Parameters:
  ///   - land: The land of the base map.
  ///   - box: The part of the globe that matters.
  init(_ land: Area, within box: Box) {
    self.land = land.compactMap { part in
      part.box.flatMap { $0.touches(box) ? (part, $0) : nil }
    }
    for ring in self.land.flatMap(\.part.rings) {
      for (a, b) in zip(ring.points, ring.points.dropFirst() + ring.points.prefix(1))
      where Box(a, b).touches(box) {
        grid.insert(Segment(a, b))
        corners.insert(a)
      }
    }
  }

  /// Whether an edge runs along the coast: its middle is at most `km` from it.
  func isNear(_ a: Point, _ b: Point, within km: Double) -> Bool {
    if corners.contains(a), corners.contains(b) { return true }
    let middle = a.interpolated(to: b, 0.5)
    let plane = LocalPlane(at: middle)
    var isFound = false
    grid.visit(plane.reach(Box(middle, middle), km: km)) { number in
      let segment = grid.segments[number]
      isFound = plane.nearest(to: middle, on: segment.start, segment.end).km <= km
      return !isFound
    }
    return isFound
  }

  /// Whether a position lies on land.
  func isLand(_ point: Point) -> Bool {
    land.contains { $0.box.contains(point) && $0.part.contains(point) }
  }
}
