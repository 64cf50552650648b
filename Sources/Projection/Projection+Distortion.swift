import Foundation
import Geometry

extension Projection {
  /// The scale factors and the meridian convergence at a position. Nil if the projection has no
  /// image for it.
  package func distortion(at position: LonLat) -> Distortion? { distortions(at: [position])[0] }

  /// The scale factors and the meridian convergence at several positions. Nil for positions without
  /// an image. At a pole, north is the direction along the meridian of the given longitude.
  ///
  /// Derivatives are difference quotients over about twenty metres, relative to lengths on the
  /// WGS84 ellipsoid (Snyder 1987, §4). At a tear or at the edge of the projection they use only
  /// the near side, over half that distance. PROJ's own `proj_factors` is not used, because PROJ
  /// 9.1 returns wrong values for systems whose first axis is the northing.
  package func distortions(at positions: [LonLat]) -> [Distortion?] {
    let steps = positions.map(GroundSteps.init)
    let images = forward(zip(positions, steps).flatMap { [$0] + $1.neighbours })
    return steps.indices.map { index in
      let around = images[(5 * index)..<(5 * index + 5)].map(\.self)
      guard let here = around[0],
        let eastward = slope(around[2], here, around[1], steps[index].eastward),
        let northward = slope(around[4], here, around[3], steps[index].northward)
      else { return nil }
      return Distortion(eastward: eastward, northward: northward)
    }
  }
}

/// The image in the plane of one metre on the ground, from the images of a position and of two
/// positions at the same distance on either side of it.
private func slope(_ before: Point?, _ here: Point, _ behind: Point?, _ metres: Double) -> Vector? {
  let back = before.map { (here - $0) * (1 / metres) }
  let ahead = behind.map { ($0 - here) * (1 / metres) }
  guard let back, let ahead else { return back ?? ahead }
  // Over so few metres the difference quotients on both sides are equal, unless there is a tear
  // between them, such as at the meridian opposite the central meridian.
  let difference = (ahead + -back).length
  if difference <= 0.01 * min(ahead.length, back.length) { return (ahead + back) * 0.5 }
  return ahead.length < back.length ? ahead : back
}

/// Small steps on the ground in the four directions from a position.
private struct GroundSteps {
  /// The positions one step to the east, west, north and south.
  let neighbours: [LonLat]
  /// The lengths of the steps in metres.
  let eastward: Double
  let northward: Double

  init(from place: LonLat) {
    let step = 1e-4
    let (longitude, latitude) = (place.longitude, place.latitude)
    guard abs(latitude) < 89.9 else {
      neighbours = [90.0, 270, 0, 180].map { Geodesic.direct(place, azimuth: $0, distance: 10) }
      (eastward, northward) = (10, 10)
      return
    }
    neighbours = [
      LonLat(longitude + step, latitude), LonLat(longitude - step, latitude),
      LonLat(longitude, latitude + step), LonLat(longitude, latitude - step),
    ]
    (northward, eastward) = groundLength(ofDegrees: step, at: latitude)
  }
}

/// The lengths in metres, on the WGS84 ellipsoid, of a small angle along the meridian and along the
/// parallel.
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
