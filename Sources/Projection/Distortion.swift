import Foundation
import Geometry

/// The distortion of a projection at one position, as in Tissot's indicatrix: the ellipse that a
/// small circle on the ground becomes in the plane.
package struct Distortion: Hashable, Sendable {
  /// The scale factor along the meridian, in metres in the plane per metre on the ground.
  package let meridionalScale: Double
  /// The scale factor along the parallel, in metres in the plane per metre on the ground.
  package let parallelScale: Double
  /// The areal scale factor, in square metres in the plane per square metre on the ground.
  package let arealScale: Double
  /// The scale factor in the direction of the largest scale, in metres in the plane per metre on
  /// the ground.
  package let largestScale: Double
  /// The scale factor in the direction of the smallest scale, in metres in the plane per metre on
  /// the ground.
  package let smallestScale: Double
  /// The meridian convergence in degrees, measured clockwise from true north to grid north. It is
  /// positive if the meridian leans to the left.
  package let convergence: Double

  /// - Parameters:
  ///   - eastward: The image in the plane of one metre eastwards on the ground.
  ///   - northward: The image in the plane of one metre northwards on the ground.
  init(eastward: Vector, northward: Vector) {
    meridionalScale = northward.length
    parallelScale = eastward.length
    arealScale = abs(eastward.cross(northward))
    convergence = atan2(-northward.dx, northward.dy) * 180 / .pi
    // Every linear map is the sum of a scaled rotation and a scaled reflection. In the direction in
    // which both agree, their factors add up. Unlike a formula with roots of differences, this
    // keeps full precision if the two axes are equal.
    let turn = Vector(eastward.dx + northward.dy, eastward.dy - northward.dx).length / 2
    let mirror = Vector(eastward.dx - northward.dy, eastward.dy + northward.dx).length / 2
    largestScale = turn + mirror
    smallestScale = abs(turn - mirror)
  }
}
