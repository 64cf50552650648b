import Geometry
import MapSpec

/// Arrowheads, teeth and courses beside a line.
extension Polyline {
  /// A triangle whose point is the end of the line.
  func arrowhead(length: Double) -> Ring? {
    guard let end = location(at: self.length), let back = location(at: self.length - length) else {
      return nil
    }
    let along = (end.point - back.point).normalized
    let side = along.perpendicular * (length * 0.36)
    let foot = end.point - along * length
    return Ring([end.point, foot + side, foot - side])
  }

  /// A smoothed course that runs beside the line at a distance, on its left or right as one runs along it
  /// (seen on the page).
  func beside(_ distance: Double, onLeft: Bool) -> Polyline {
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

  /// Short strokes at right angles to the line, on its left as one runs along it (seen on the page).
  func teeth(_ tooth: LineStyle.Tooth, onLeft: Bool) -> [[Point]] {
    let spacing = tooth.spacing.value
    return locations(at: Array(stride(from: spacing / 2, to: length, by: spacing))).map { place in
      // On the page y runs down, so the perpendicular points to the right of the direction.
      let side = place.direction.perpendicular * (onLeft ? -1 : 1)
      return [place.point, place.point + side * tooth.length.value]
    }
  }
}
