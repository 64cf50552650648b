/// What line signs are made of: arrowheads, teeth and lines beside a line.
extension Polyline {
  /// A triangle whose tip is the end of the line; nil for a line without two distinct points.
  ///
  /// - Parameter length: the distance from its foot to its tip.
  package func arrowhead(length: Double) -> Ring? {
    guard let end = location(at: self.length), let back = location(at: self.length - length) else {
      return nil
    }
    let along = (end.point - back.point).normalized
    let side = along.perpendicular * (length * 0.36)
    let foot = end.point - along * length
    return Ring([end.point, foot + side, foot - side])
  }

  /// A smoothed line that runs beside this one at a distance, on its left or right as one runs along it, seen with `y`
  /// downwards. Its steps of 0.4 to 0.8 suit lengths in millimetres of the page.
  package func beside(_ distance: Double, onLeft: Bool) -> Polyline {
    let calm = simplified(tolerance: distance * 0.5).smoothed(rounds: 3).resampled(step: 0.8)
    let step = 0.4
    let places = Array(stride(from: 0.4, through: max(0.4, calm.length - 0.4), by: 0.8))
    let (here, before, after) = (
      calm.locations(at: places), calm.locations(at: places.map { max(0, $0 - step) }),
      calm.locations(at: places.map { $0 + step })
    )
    return Polyline(
      here.indices.map { index in
        let side =
          (after[index].point - before[index].point).normalized.perpendicular
          * (onLeft ? -1 : 1)
        return here[index].point + side * distance
      })
  }

  /// Short strokes at right angles to the line, from it to its left or right as one runs along it, seen with `y`
  /// downwards.
  ///
  /// - Parameters:
  ///   - spacing: the distance from one tooth to the next along the line, positive; the first stands half as far from
  ///     the line's beginning.
  ///   - length: the length of a tooth.
  package func teeth(spacing: Double, length reach: Double, onLeft: Bool) -> [Polyline] {
    locations(at: Array(stride(from: spacing / 2, to: length, by: spacing))).map { place in
      // With y downwards the perpendicular points to the right of the direction.
      let side = place.direction.perpendicular * (onLeft ? -1 : 1)
      return Polyline([place.point, place.point + side * reach])
    }
  }
}
