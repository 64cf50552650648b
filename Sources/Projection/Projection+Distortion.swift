import Foundation
import Geometry

extension Projection {
  /// The scale factors and the meridian convergence at a place, or nil where the projection has no image.
  package func distortion(at position: LonLat) -> Distortion? { distortions(at: [position])[0] }

  /// The scale factors and the meridian convergence at some places; nil where the projection has no image. At a pole
  /// north is where the place's longitude would lead to.
  ///
  /// Derivatives are differences over some twenty metres, compared with the lengths on the WGS84 ellipsoid
  /// (Snyder 1987, §4); where the plane is torn or ends, over half as many on this side. PROJ's own `proj_factors` is not
  /// used: for systems that give northings first, PROJ 9.1 returns nonsense.
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

/// Where a metre on the ground leads in the plane, from the images of a place and of two as far before and behind it.
private func slope(_ before: Point?, _ here: Point, _ behind: Point?, _ metres: Double) -> Vector? {
  let back = before.map { (here - $0) * (1 / metres) }
  let ahead = behind.map { ($0 - here) * (1 / metres) }
  guard let back, let ahead else { return back ?? ahead }
  // Over so few metres the slopes before and behind the place are the same, unless the plane is torn between them, as
  // it is at the meridian opposite the central one.
  let difference = (ahead + -back).length
  if difference <= 0.01 * min(ahead.length, back.length) { return (ahead + back) * 0.5 }
  return ahead.length < back.length ? ahead : back
}

/// Small steps on the ground from a place.
private struct GroundSteps {
  /// The places one step east, west, north and south.
  let neighbours: [LonLat]
  /// Lengths of the steps in metres.
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
