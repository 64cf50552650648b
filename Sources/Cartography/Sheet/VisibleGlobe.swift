import Geometry
import Overlay
import Projection

/// What of the globe a frame shows, in longitudes and latitudes, where the projection is torn or ends within or near the
/// frame. Every polygon is cut at its edge before it is projected, so that no ring runs from one side of a tear to the
/// other.
///
/// It is made of cells: those that the projection bends without tearing them and whose image lies near the frame. Cells
/// that are torn are quartered until they are too small to be seen.
struct VisibleGlobe: Sendable {
  /// The cells joined. Their longitudes lie within a turn round the middle of the frame.
  let area: Area
  let box: Box
  /// The share of the frame for which the formulas of the projection find a place that is shown elsewhere.
  var strayShare = 0.0
  private let cells: BoxTree
  private let cellBoxes: [Box]

  /// Torn cells shorter than this on the page, in millimetres, are left out.
  private static let finest = 0.1
  /// The sides of the cells at first, in degrees.
  private static let coarsest = 5.0
  /// How often they are quartered at most.
  private static let depth = 18
  /// How often edges of shapes may cross where they are cut: they have been admitted, or will be.
  private static let crossings = 10_000_000

  /// - Parameters:
  ///   - plane: what the frame shows with a margin, in metres of the plane.
  ///   - middle: the longitude in the middle of the frame.
  ///   - metresPerMillimetre: of the plane, on the finished sheet.
  ///   - stretch: metres of the plane per metre on the ground in the middle of the frame.
  /// - Returns: nil when the frame shows nothing of the globe.
  /// - Throws: `OverlayError`.
  init?(
    _ projection: Projection, plane: Box, middle: Double, metresPerMillimetre: Double,
    stretch: Double
  ) throws {
    // As on the page, a tenth of a millimetre.
    let slack = max(100, 0.1 * metresPerMillimetre / stretch)
    var pending = Self.startingCells(west: middle - 180)
    var kept: [Box] = []
    for level in 0..<Self.depth where !pending.isEmpty {
      var next: [Box] = []
      for start in stride(from: 0, to: pending.count, by: 1024) {
        let batch = pending[start..<min(start + 1024, pending.count)]
        let images = projection.checkedImages(batch.flatMap(GlobeCell.places), within: slack)
        for (index, box) in batch.enumerated() {
          let first = index * GlobeCell.count
          let cell = GlobeCell(box, images[first..<(first + GlobeCell.count)])
          switch cell.answer(plane, stretch: stretch, isCoarse: level < 2) {
          case .kept: kept.append(box)
          case .dropped: break
          case .torn:
            let length = cell.groundLength * stretch / metresPerMillimetre
            if length > Self.finest || level < 2 { next += box.quarters }
          }
        }
      }
      pending = next
    }
    let overlay = try Overlay(crossings: Self.crossings)
    area = try overlay.union(kept.map { [Polygon($0)] })
    guard let box = area.box else { return nil }
    self.box = box
    (cells, cellBoxes) = (BoxTree(kept), kept)
  }

  /// Cells that cover the globe. Their sides lie off the round numbers on which tears lie: what is cut along a tear may
  /// come to lie on either side of it. Neighbours have exactly the same side, or a gap would remain that is a shore.
  private static func startingCells(west: Double) -> [Box] {
    let (columns, rows) = (Int(360 / coarsest), Int(180 / coarsest))
    let parallels = (0...rows).map { row in
      row == 0 ? -90 : row == rows ? 90 : coarsest * Double(row) - 90 + 0.007_1
    }
    let meridians = (0...columns).map { west + 0.013_7 + coarsest * Double($0) }
    return (0..<rows).flatMap { row in
      (0..<columns).map { column in
        Box(
          minX: meridians[column], minY: parallels[row], maxX: meridians[column + 1],
          maxY: parallels[row + 1])
      }
    }
  }

  /// The parts of a polygon that the frame shows.
  ///
  /// - Throws: `OverlayError`.
  func parts(of polygon: Polygon) throws -> Area {
    guard let extent = polygon.box else { return [] }
    var parts: Area = []
    for turn in turns(of: extent, in: box) {
      let moved = polygon.turned(by: turn)
      let reach = Box(
        minX: extent.minX + turn, minY: extent.minY, maxX: extent.maxX + turn, maxY: extent.maxY)
      var (isNear, isWithin) = (false, false)
      cells.visit(reach) { index in
        isNear = true
        isWithin = cellBoxes[index].contains(reach)
        return !isWithin
      }
      if isWithin {
        parts.append(moved)
      } else if isNear {
        let overlay = try Overlay(crossings: Self.crossings)
        parts += try overlay.intersection([moved], area)
      }
    }
    return parts
  }

  /// Whether an edge runs along the border of what is shown.
  func isAtBorder(_ start: Point, _ end: Point) -> Bool {
    guard start.x == end.x || start.y == end.y else { return false }
    let middle = start.interpolated(to: end, 0.5)
    let step = 1e-7
    let sides =
      start.x == end.x
      ? [Point(middle.x - step, middle.y), Point(middle.x + step, middle.y)]
      : [Point(middle.x, middle.y - step), Point(middle.x, middle.y + step)]
    return sides.contains { !cells.contains(near: Box($0, $0)) }
  }
}

/// Whole turns by which a box of longitudes and latitudes has to be moved to come into a window.
func turns(of extent: Box, in window: Box) -> [Double] {
  [-360.0, 0, 360].filter { turn in
    extent.maxX + turn >= window.minX && extent.minX + turn <= window.maxX
      && extent.minY <= window.maxY && window.minY <= extent.maxY
  }
}

extension Box {
  /// Its quarters, which have the same sides to the last digit where they meet.
  fileprivate var quarters: [Box] {
    let (x, y) = ([minX, center.x, maxX], [minY, center.y, maxY])
    return (0..<2).flatMap { column in
      (0..<2).map { row in
        Box(minX: x[column], minY: y[row], maxX: x[column + 1], maxY: y[row + 1])
      }
    }
  }
}
