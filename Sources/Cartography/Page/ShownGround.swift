import Geometry

/// The islands and lakes that are large enough for the scale of a frame. Where small islands crowd, those that are a
/// little larger are left out, too.
struct ShownGround {
  private let frame: MapFrame
  private let inhabited: [Point]
  private let detail: SheetDetail

  /// - Parameters:
  ///   - frame: the frame.
  ///   - inhabited: longitudes and latitudes of places. An island with a place is shown whatever its size.
  init(_ frame: MapFrame, inhabited: [Point]) {
    (self.frame, self.inhabited, detail) = (frame, inhabited, frame.sheetDetail)
  }

  /// The polygons of land that are shown, in their order.
  func islands(_ land: Area) -> Area {
    let sizes = land.map(size)
    var shores = ShoreCells(frame, cell: detail.crowding)
    var shown = Array(repeating: true, count: land.count)
    for index in land.indices.sorted(by: { (sizes[$0], $1) > (sizes[$1], $0) }) {
      guard let extent = land[index].box, frame.maySee(extent) else { continue }
      if sizes[index] < detail.leastCrowdedIsland, !isInhabited(land[index], extent) {
        shown[index] = sizes[index] >= detail.leastIsland && !shores.touch(extent)
      }
      if shown[index] { shores.mark(land[index].outer) }
    }
    return land.indices.filter { shown[$0] }.map { land[$0] }
  }

  /// The lakes that are shown, in their order.
  ///
  /// - Parameters:
  ///   - lakes: polygons of longitudes and latitudes.
  ///   - named: points in lakes that have a name on the map. They are shown whatever their size.
  func lakes(_ lakes: Area, named: [Point]) -> Area {
    lakes.filter { lake in
      size(lake) >= detail.leastLake || named.contains(where: lake.contains)
    }
  }

  private func isInhabited(_ land: Polygon, _ extent: Box) -> Bool {
    inhabited.contains { extent.contains($0) && land.contains($0) }
  }

  /// The size of a polygon on the page in square millimetres. Polygons that the frame cannot show, or of which a
  /// corner has no image, have no limit.
  private func size(_ polygon: Polygon) -> Double {
    guard let extent = polygon.box, extent.area > 0, frame.maySee(extent) else { return .infinity }
    let corners = extent.corners.compactMap { frame.page(LonLat($0)) }
    guard corners.count == extent.corners.count else { return .infinity }
    return polygon.area / extent.area * Ring(corners).area
  }
}

/// The cells of a grid over a frame through which a shore runs.
private struct ShoreCells {
  private let bounds: Box
  private let size: (width: Double, height: Double)
  private let columns: Int
  private let rows: Int
  private var isMarked: [Bool]

  /// The largest number of cells along a side.
  private static let most = 2000.0

  /// - Parameter cell: the length of a cell's side in millimetres of the page, at the centre of the frame.
  init(_ frame: MapFrame, cell: Double) {
    bounds = frame.bounds
    columns = Int(min(Self.most, max(1, frame.box.width / cell)))
    rows = Int(min(Self.most, max(1, frame.box.height / cell)))
    size = (
      max(bounds.width, 1e-9) / Double(columns), max(bounds.height, 1e-9) / Double(rows)
    )
    isMarked = Array(repeating: false, count: columns * rows)
  }

  /// Marks the cells along a ring.
  mutating func mark(_ ring: Ring) {
    let points = ring.points
    for (index, point) in points.enumerated() {
      let next = points[index + 1 < points.count ? index + 1 : 0]
      guard bounds.contains(point) || bounds.intersects(Box(point, next)) else { continue }
      let cells = max(abs(next.x - point.x) / size.width, abs(next.y - point.y) / size.height)
      let steps = Int(min(cells.rounded(.up), Double(columns + rows)))
      mark(point)
      for step in 1..<max(steps, 1) {
        mark(point.interpolated(to: next, Double(step) / Double(steps)))
      }
    }
  }

  private mutating func mark(_ point: Point) {
    if bounds.contains(point) { isMarked[row(point.y) * columns + column(point.x)] = true }
  }

  /// Whether a cell is marked in a box or beside it.
  func touch(_ extent: Box) -> Bool {
    guard extent.intersects(bounds) else { return false }
    let (left, right) = (column(extent.minX - size.width), column(extent.maxX + size.width))
    let (top, bottom) = (row(extent.minY - size.height), row(extent.maxY + size.height))
    return (top...bottom).contains { row in
      isMarked[(row * columns + left)...(row * columns + right)].contains(true)
    }
  }

  private func column(_ x: Double) -> Int { place((x - bounds.minX) / size.width, columns) }
  private func row(_ y: Double) -> Int { place((y - bounds.minY) / size.height, rows) }

  private func place(_ cell: Double, _ count: Int) -> Int {
    Int(min(max(cell, 0), Double(count - 1)))
  }
}

extension Polygon {
  /// The polygon with its rings generalised. Rings that become too small are left out; nil if the outer one does.
  func generalised(_ rule: Generalisation.Rule) -> Polygon? {
    let lines = rings.map(\.closed)
    let rings = Generalisation(lines, rule).applied(to: lines).map {
      Ring(Array($0.points.dropLast()))
    }
    guard let outer = rings.first, outer.points.count > 2 else { return nil }
    return Polygon(outer, holes: rings.dropFirst().filter { $0.points.count > 2 })
  }
}
