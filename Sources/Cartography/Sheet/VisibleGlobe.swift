import Geometry
import Overlay
import Projection

/// The part of the globe that a frame shows, in longitudes and latitudes. It is used if the
/// projection is torn or ends in the frame or near it. Polygons are cut at the border of this part
/// before they are projected, so that no ring runs from one side of a tear to the other.
///
/// The part consists of cells that the projection does not tear and whose images lie near the
/// frame. Torn cells are divided into quarters until they are too small to be seen.
struct VisibleGlobe: Sendable {
  /// The union of the cells. Its longitudes lie within one turn around the middle of the frame.
  let area: Area
  let box: Box
  /// The share of the frame, 0…1, in which the inverse formulas yield positions that the projection
  /// shows elsewhere.
  var strayShare = 0.0
  private let cells: BoxTree
  private let cellBoxes: [Box]

  /// Torn cells that are shorter than this on the printed sheet, in millimetres, are dropped.
  private static let finest = 0.1
  /// The side length of the first cells, in degrees.
  private static let coarsest = 5.0
  /// The number of sizes of cells. Torn cells of the smallest size are dropped.
  private static let depth = 18
  /// The limit on the crossings of edges when shapes are cut. It is high because these crossings
  /// are also counted elsewhere, against the limit of the atlas.
  private static let crossings = 10_000_000

  /// Finds the visible part of the globe.
  ///
  /// - Parameters:
  ///   - projection: the projection of the map.
  ///   - plane: the box that the frame shows, with a margin, in metres in the projection's plane.
  ///   - middle: the longitude of the middle of the frame, in degrees.
  ///   - metresPerMillimetre: the length in the plane of one millimetre on the printed sheet, in
  ///     metres.
  ///   - stretch: metres in the plane per metre on the ground, in the middle of the frame.
  /// - Returns: nil if the frame shows no part of the globe.
  /// - Throws: `OverlayError`.
  init?(
    _ projection: Projection, plane: Box, middle: Double, metresPerMillimetre: Double,
    stretch: Double
  ) throws {
    // A tenth of a millimetre on the printed sheet, in metres on the ground, and at least 100
    // metres.
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

  /// Cells that cover the globe. Their sides avoid round numbers, on which tears usually lie,
  /// because a shape that is cut exactly along a tear may come to lie on either side of it.
  /// Neighbouring cells must have exactly the same side; a gap between them would appear as a
  /// shore.
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

  /// The parts of a polygon that the frame shows, moved by full turns to the longitudes of the
  /// frame.
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

  /// Whether an edge runs along the border of the visible part: it runs along a meridian or a
  /// parallel, and on one of its sides there is no cell.
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

/// The full turns, in degrees, by which a box of longitudes and latitudes can be moved so that it
/// touches a window.
func turns(of extent: Box, in window: Box) -> [Double] {
  [-360.0, 0, 360].filter { turn in
    extent.maxX + turn >= window.minX && extent.minX + turn <= window.maxX
      && extent.minY <= window.maxY && window.minY <= extent.maxY
  }
}

extension Box {
  /// The four quarters of the box. Their common sides have exactly equal coordinates, without
  /// rounding differences.
  fileprivate var quarters: [Box] {
    let (x, y) = ([minX, center.x, maxX], [minY, center.y, maxY])
    return (0..<2).flatMap { column in
      (0..<2).map { row in
        Box(minX: x[column], minY: y[row], maxX: x[column + 1], maxY: y[row + 1])
      }
    }
  }
}
