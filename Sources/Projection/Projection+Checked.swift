import Foundation
import Geometry

extension Projection {
  /// Projects positions, given as longitude (`x`) and latitude (`y`), to the plane in metres. The
  /// result is infinite for a position without an image, and for one whose image the plane uses for
  /// another position: beyond the edge of many projections, the formulas continue and fold the
  /// globe over itself.
  ///
  /// - Parameters:
  ///   - places: The positions.
  ///   - metres: The largest distance on the ground between a position and the result of projecting
  ///     it forward and back. Formulas and datum shifts are always inexact by some metres, and by
  ///     more far from the area for which a projection is made.
  package func checkedImages(_ places: [Point], within metres: Double = 100) -> [Point] {
    var images = places
    transform(&images)
    let back = inverse(images)
    return images.indices.map { index in
      guard images[index].isFinite, let found = back[index],
        found.isClose(to: LonLat(places[index]), within: metres / 111_000)
      else { return Point(.infinity, .infinity) }
      return images[index]
    }
  }
}

extension LonLat {
  /// Whether another position is less than `most` degrees away, measured along the ground.
  fileprivate func isClose(to other: LonLat, within most: Double) -> Bool {
    guard abs(latitude - other.latitude) < most else { return false }
    let turn = (longitude - other.longitude).remainder(dividingBy: 360)
    return abs(turn) * cos(latitude * .pi / 180) < most
  }
}
