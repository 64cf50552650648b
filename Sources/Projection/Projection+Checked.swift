import Foundation
import Geometry

extension Projection {
  /// The positions in the plane in metres; infinite where the projection has none, or where the plane shows another
  /// place there: beyond their own edge the formulas of many projections run on and fold the globe over itself.
  ///
  /// - Parameter metres: how far on the ground the formulas may lead there and back; they and the shifts of datum are off
  ///   by some metres everywhere, and by more where a projection is hardly of use.
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
  /// Whether another position lies nearer than some degrees of a great circle.
  fileprivate func isClose(to other: LonLat, within most: Double) -> Bool {
    guard abs(latitude - other.latitude) < most else { return false }
    let turn = (longitude - other.longitude).remainder(dividingBy: 360)
    return abs(turn) * cos(latitude * .pi / 180) < most
  }
}
