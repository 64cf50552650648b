import Geometry

/// The boxes that text along a baseline fills. Each is about one letter wide.
func letterBoxes(along baseline: Polyline, ascent: Double, descent: Double) -> [OrientedBox] {
  let steps = baseline.resampled(step: 0.6 * (ascent + descent)).points
  return zip(steps, steps.dropFirst()).compactMap { start, end in
    let axis = (end - start).normalized
    guard axis.length > 0 else { return nil }
    let middle = start.interpolated(to: end, 0.5)
    return OrientedBox(
      center: middle - axis.perpendicular * ((ascent - descent) / 2), axis: axis,
      halfLength: start.distance(to: end) / 2, halfHeight: (ascent + descent) / 2)
  }
}
