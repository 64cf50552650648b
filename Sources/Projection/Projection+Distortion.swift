import Foundation
import Geometry

/// How the plane stretches the globe at one place.
package struct Distortion: Hashable, Sendable {
  /// Metres in the plane per metre on the ground along the meridian.
  package let meridionalScale: Double
  /// Metres in the plane per metre on the ground along the parallel.
  package let parallelScale: Double
  /// Square metres in the plane per square metre on the ground.
  package let arealScale: Double
  /// Degrees from true north clockwise to the plane's north: positive where the meridian leans left.
  package let convergence: Double
}

extension Projection {
  /// The scale factors and the meridian convergence at a place, or nil where the projection has no image
  /// or, as at a pole, no north.
  ///
  /// Derivatives are central differences over some twenty metres, compared with the radii of curvature
  /// of the WGS84 ellipsoid (Snyder 1987, §4). PROJ's own `proj_factors` is not used: for systems that
  /// give northings first, PROJ 9.1 returns nonsense.
  package func distortion(at position: LonLat) -> Distortion? {
    let step = 1e-4
    let (longitude, latitude) = (position.longitude, position.latitude)
    guard abs(latitude) < 90 - step else { return nil }
    let images = forward([
      LonLat(longitude + step, latitude), LonLat(longitude - step, latitude),
      LonLat(longitude, latitude + step), LonLat(longitude, latitude - step),
    ])
    guard let east = images[0], let west = images[1], let north = images[2], let south = images[3]
    else { return nil }
    let ground = groundLength(ofDegrees: 2 * step, at: latitude)
    let eastward = (east - west) * (1 / ground.parallel)
    let northward = (north - south) * (1 / ground.meridian)
    return Distortion(
      meridionalScale: northward.length, parallelScale: eastward.length,
      arealScale: abs(eastward.cross(northward)),
      convergence: atan2(-northward.dx, northward.dy) * 180 / .pi)
  }
}

/// How many metres on the WGS84 ellipsoid a small angle covers along the meridian and the parallel.
private func groundLength(
  ofDegrees angle: Double, at latitude: Double
) -> (meridian: Double, parallel: Double) {
  let (axis, flattening) = (6_378_137.0, 1 / 298.257223563)
  let eccentricity2 = flattening * (2 - flattening)
  let phi = latitude * .pi / 180
  let w = 1 - eccentricity2 * sin(phi) * sin(phi)
  let radians = angle * .pi / 180
  return (
    radians * axis * (1 - eccentricity2) / (w * w.squareRoot()),
    radians * axis / w.squareRoot() * cos(phi)
  )
}
