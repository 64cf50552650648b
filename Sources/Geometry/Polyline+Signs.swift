/// The shapes of line symbols: arrowheads, teeth and parallel lines.
extension Polyline {
  /// A triangle whose tip is the end of the line. `length` is the distance from its base to its
  /// tip. Nil if the line has no two distinct points.
  package func arrowhead(length: Double) -> Ring? {
    guard let end = location(at: self.length), let back = location(at: self.length - length) else {
      return nil
    }
    let along = (end.point - back.point).normalized
    let side = along.perpendicular * (length * 0.36)
    let foot = end.point - along * length
    return Ring([end.point, foot + side, foot - side])
  }

  /// A band around the line whose width grows evenly from its start to its end. Nil if the line has no length.
  ///
  /// - Parameters:
  ///   - first: The width at the start.
  ///   - last: The width at the end.
  package func band(from first: Double, to last: Double) -> Ring? {
    let length = length
    guard length > 0 else { return nil }
    var left: [Point] = []
    var right: [Point] = []
    var travelled = 0.0
    for (index, point) in points.enumerated() {
      let before = points[max(index - 1, 0)]
      let after = points[min(index + 1, points.count - 1)]
      travelled += before.distance(to: point)
      let width = first + (last - first) * (travelled / length)
      let side = (after - before).normalized.perpendicular * (width / 2)
      left.append(point + side)
      right.append(point - side)
    }
    return Ring(left + right.reversed())
  }

  /// A smoothed parallel line at `distance` on one side of this line. Left and right are as seen in
  /// the direction of the line with `y` downwards. The line is sampled in steps of 0.4 and 0.8
  /// units, which are suitable for millimetres on the page.
  package func beside(_ distance: Double, onLeft: Bool) -> Polyline {
    let calm = simplified(tolerance: distance * 0.5).smoothed(rounds: 3).resampled(step: 0.8)
    let step = 0.4
    let places = Array(stride(from: 0.4, through: max(0.4, calm.length - 0.4), by: 0.8))
    let (here, before, after) = (
      calm.locations(at: places), calm.locations(at: places.map { max(0, $0 - step) }),
      calm.locations(at: places.map { $0 + step })
    )
    let shifted = here.indices.map { index in
      let side =
        (after[index].point - before[index].point).normalized.perpendicular * (onLeft ? -1 : 1)
      return here[index].point + side * distance
    }
    // In a narrow bend the points pass each other and come too near to the line; there they would make a knot.
    let free = shifted.filter { calm.distance(to: $0) > distance * 0.97 }
    return Polyline(free.count > 1 ? free : shifted)
  }

  /// Short strokes at right angles to the line, on one side of it.
  ///
  /// - Parameters:
  ///   - spacing: The distance between teeth along the line, greater than 0. The first tooth is
  ///     half as far from the start of the line.
  ///   - length: The length of a tooth.
  ///   - onLeft: Whether the teeth lie on the left, as seen in the direction of the line with `y`
  ///     downwards. Otherwise they lie on the right.
  package func teeth(spacing: Double, length reach: Double, onLeft: Bool) -> [Polyline] {
    locations(at: Array(stride(from: spacing / 2, to: length, by: spacing))).map { place in
      // With `y` downwards the perpendicular vector points to the right of the direction.
      let side = place.direction.perpendicular * (onLeft ? -1 : 1)
      return Polyline([place.point, place.point + side * reach])
    }
  }
}
