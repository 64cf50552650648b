import Foundation
import Geometry

/// Kilometres near a latitude. The error is far below that of a tolerance, because all distances
/// are short.
struct LocalPlane {
  /// The length of a degree of latitude, in kilometres.
  static let degreeKm = 111.2

  /// The length of a degree of longitude, in kilometres.
  let eastKm: Double

  init(at point: Point) {
    eastKm = Self.degreeKm * max(cos(point.y * .pi / 180), 1e-3)
  }

  func distance(_ a: Point, _ b: Point) -> Double {
    let (dx, dy) = ((b.x - a.x) * eastKm, (b.y - a.y) * Self.degreeKm)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The distance from a point to a segment, and the fraction of the segment at which its nearest
  /// point lies.
  func nearest(to point: Point, on a: Point, _ b: Point) -> (km: Double, share: Double) {
    let (bx, by) = ((b.x - a.x) * eastKm, (b.y - a.y) * Self.degreeKm)
    let (px, py) = ((point.x - a.x) * eastKm, (point.y - a.y) * Self.degreeKm)
    let square = bx * bx + by * by
    let share = square > 0 ? min(max((px * bx + py * by) / square, 0), 1) : 0
    let (dx, dy) = (px - share * bx, py - share * by)
    return ((dx * dx + dy * dy).squareRoot(), share)
  }

  /// The box with all points at most `km` from the points of a box.
  func reach(_ box: Box, km: Double) -> Box {
    let (dx, dy) = (km / eastKm, km / Self.degreeKm)
    return Box(
      minX: box.minX - dx, minY: box.minY - dy, maxX: box.maxX + dx, maxY: box.maxY + dy)
  }
}
