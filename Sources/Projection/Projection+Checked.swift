import Foundation
import Geometry

extension Projection {
  /// The positions in the plane in metres; infinite where the projection has none, or where the plane shows another
  /// place there: beyond their own edge the formulas of many projections run on and fold the globe over itself.
  package func checkedImages(_ places: [Point]) -> [Point] {
    var images = places
    transform(&images)
    return checked(images, of: places)
  }

  /// Images of which those are infinite that the projection does not lead back to their places.
  func checked(_ images: [Point], of places: [Point]) -> [Point] {
    let back = inverse(images)
    return images.indices.map { index in
      guard images[index].isFinite, let found = back[index],
        found.isClose(to: LonLat(places[index]))
      else { return Point(.infinity, .infinity) }
      return images[index]
    }
  }
}

extension LonLat {
  /// Whether another position is the same but for what the formulas of projections and shifts of datum are off by: a
  /// hundred metres.
  fileprivate func isClose(to other: LonLat) -> Bool {
    let most = 1e-3
    guard abs(latitude - other.latitude) < most else { return false }
    let turn = (longitude - other.longitude).remainder(dividingBy: 360)
    return abs(turn) * cos(latitude * .pi / 180) < most
  }
}
