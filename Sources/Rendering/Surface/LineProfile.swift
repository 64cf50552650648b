/// What a straight line covers of a pixel, by the pixel's distance from its axis.
///
/// A side of the line cuts the pixel, a unit square, at the angle of the line. The part on one side of the cut
/// grows with the distance first as a triangle, then in proportion, then as a square less a triangle. What two
/// sides leave between them is exact, also for lines finer than a pixel.
struct LineProfile {
  private let half: Float
  /// How far the centre of a pixel may lie from a side that just touches its corner.
  private let outer: Float
  /// How far it lies from a side that leaves through a corner and meets the opposite side of the pixel.
  private let inner: Float
  private let slope: Float
  private let bend: Float

  /// The greatest distance from the axis at which a pixel is touched, in pixels.
  var reach: Double { Double(half + outer) }

  /// - Parameters:
  ///   - ux: the direction of the line, of length 1.
  ///   - uy: likewise.
  ///   - width: in pixels.
  init(ux: Double, uy: Double, width: Double) {
    let (long, short) = (max(abs(ux), abs(uy)), max(min(abs(ux), abs(uy)), 1e-4))
    half = Float(width / 2)
    outer = Float((long + short) / 2)
    inner = Float((long - short) / 2)
    slope = Float(1 / long)
    bend = Float(1 / (2 * long * short))
  }

  /// The parts of four pixels that the line covers, 0…1.
  ///
  /// - Parameter distance: of their centres from the axis, in pixels, not below zero.
  @inline(__always)
  func covered(at distance: SIMD4<Float>) -> SIMD4<Float> {
    let near = part(half - distance)
    // Both sides run through one pixel only when the line is finer than it.
    return half < outer ? near - part(-half - distance) : near
  }

  /// The parts of four pixels that lie on one side of a cut, 0…1.
  ///
  /// - Parameter distance: of their centres from the cut, greater than zero on that side.
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

/// The standard library's own are not inlined.
@inline(__always)
func greater(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> SIMD4<Float> {
  b.replacing(with: a, where: a .> b)
}

@inline(__always)
func lesser(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> SIMD4<Float> {
  b.replacing(with: a, where: a .< b)
}
