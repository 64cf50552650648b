import Foundation
import Geometry

/// How the plane stretches the globe at one place: Tissot's indicatrix, what becomes of a small circle.
package struct Distortion: Hashable, Sendable {
  /// Metres in the plane per metre on the ground along the meridian.
  package let meridionalScale: Double
  /// Metres in the plane per metre on the ground along the parallel.
  package let parallelScale: Double
  /// Square metres in the plane per square metre on the ground.
  package let arealScale: Double
  /// Metres in the plane per metre on the ground in the direction that is stretched most.
  package let largestScale: Double
  /// Metres in the plane per metre on the ground in the direction that is stretched least.
  package let smallestScale: Double
  /// Degrees from true north clockwise to the plane's north: positive where the meridian leans left.
  package let convergence: Double

  /// - Parameters:
  ///   - eastward: where a metre eastwards leads in the plane, in metres.
  ///   - northward: where a metre northwards leads.
  init(eastward: Vector, northward: Vector) {
    meridionalScale = northward.length
    parallelScale = eastward.length
    arealScale = abs(eastward.cross(northward))
    convergence = atan2(-northward.dx, northward.dy) * 180 / .pi
    // Every linear map is a turn with a stretch and a turned mirror with one; where both point the same way they
    // add up. Unlike roots of differences this keeps all digits where the two axes are equal.
    let turn = Vector(eastward.dx + northward.dy, eastward.dy - northward.dx).length / 2
    let mirror = Vector(eastward.dx - northward.dy, eastward.dy + northward.dx).length / 2
    largestScale = turn + mirror
    smallestScale = abs(turn - mirror)
  }
}
