/// The coverage of a pixel by a straight line, from the pixel's distance to the line's axis.
///
/// A side of the line cuts the pixel, a unit square, at the angle of the line. As the distance
/// grows, the part on one side of the cut grows first as a triangle, then linearly, then as a
/// square without a triangle. The coverage between the two sides is exact, even for lines thinner
/// than a pixel.
struct LineProfile {
  private let half: Float
  /// The distance between a pixel's centre and a side that just touches the pixel's corner.
  private let outer: Float
  /// The distance between a pixel's centre and a side that passes through a corner and crosses the
  /// opposite edge.
  private let inner: Float
  private let slope: Float
  private let bend: Float

  /// The greatest distance from the axis, in pixels, at which a pixel is touched.
  var reach: Double { Double(half + outer) }

  /// - Parameters:
  ///   - ux: The x component of the line's direction, a unit vector.
  ///   - uy: The y component of the line's direction.
  ///   - width: The width in pixels.
  init(ux: Double, uy: Double, width: Double) {
    let (long, short) = (max(abs(ux), abs(uy)), max(min(abs(ux), abs(uy)), 1e-4))
    half = Float(width / 2)
    outer = Float((long + short) / 2)
    inner = Float((long - short) / 2)
    slope = Float(1 / long)
    bend = Float(1 / (2 * long * short))
  }

  /// The coverage of four pixels, 0…1.
  ///
  /// - Parameter distance: The distances of the pixel centres from the axis, in pixels; not
  ///   negative.
  @inline(__always)
  func covered(at distance: SIMD4<Float>) -> SIMD4<Float> {
    let near = part(half - distance)
    // Both sides can cross the same pixel only if the line is thinner than a pixel.
    return half < outer ? near - part(-half - distance) : near
  }

  /// The parts of four pixels that lie on one side of a cut, 0…1.
  ///
  /// - Parameter distance: The distances of the pixel centres from the cut, positive on that side.
  @inline(__always)
  private func part(_ distance: SIMD4<Float>) -> SIMD4<Float> {
    let edge = SIMD4<Float>(repeating: outer)
    let size = lesser(greater(distance, -distance), edge)
    let corner = edge - size
    var more = 0.5 - corner * corner * bend
    more.replace(with: size * slope, where: size .< inner)
    more.replace(with: -more, where: distance .< 0)
    return 0.5 + more
  }
}

/// The standard library's functions for this are not inlined.
@inline(__always)
func greater(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> SIMD4<Float> {
  b.replacing(with: a, where: a .> b)
}

@inline(__always)
func lesser(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> SIMD4<Float> {
  b.replacing(with: a, where: a .< b)
}
