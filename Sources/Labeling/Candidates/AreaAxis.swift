import Foundation
import Geometry

/// The principal axis of an area, from the second moments of a grid of points inside it.
struct AreaAxis {
  let middle: Point
  /// The direction of the axis as a unit vector. It points to the right, so text along it is never
  /// upside down.
  let direction: Vector
  /// The ratio between the standard deviations of the points along and across the axis.
  let elongation: Double
  /// The standard deviation of the points along the axis. For a long strip it is a bit less than a
  /// third of the strip's length.
  let reach: Double

  private static let pointsPerSide = 32

  /// Computes the axis. Nil if too few of the grid points lie inside the area.
  init?(_ area: Area, in bounds: Box) {
    let steps = Double(Self.pointsPerSide)
    let points = (0..<Self.pointsPerSide * Self.pointsPerSide).map { index in
      Point(
        bounds.minX + bounds.width * (Double(index % Self.pointsPerSide) + 0.5) / steps,
        bounds.minY + bounds.height * (Double(index / Self.pointsPerSide) + 0.5) / steps)
    }.filter { point in area.contains { $0.contains(point) } }
    guard points.count > 8 else { return nil }
    let count = Double(points.count)
    let x = points.reduce(0) { $0 + $1.x } / count
    let y = points.reduce(0) { $0 + $1.y } / count
    let xx = points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) } / count
    let yy = points.reduce(0) { $0 + ($1.y - y) * ($1.y - y) } / count
    let xy = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) } / count
    let half = (xx + yy) / 2
    let spread = (((xx - yy) / 2) * ((xx - yy) / 2) + xy * xy).squareRoot()
    let angle = atan2(2 * xy, xx - yy) / 2
    middle = Point(x, y)
    direction = Vector(angle: angle).dx < 0 ? Vector(angle: angle + .pi) : Vector(angle: angle)
    elongation = ((half + spread) / max(half - spread, 1e-9)).squareRoot()
    reach = (half + spread).squareRoot()
  }
}

extension AreaLabel {
  /// The smallest elongation of an area whose name may be written along its axis.
  private static let leastElongation = 2.0
  /// The smallest slope of the axis in radians. Text with a smaller slope looks like a mistake.
  private static let leastSlant = 0.2
  /// The basic cost of a sloping name, in addition to the cost of its slope. Horizontal names are
  /// easier to read.
  private static let slantCost = 2.0
  /// The part of a row's height below its baseline.
  private static let descent = 0.2

  /// Candidates for names in one row along the axis of a long, sloping area. Empty for other areas.
  func axisCandidates(frame: Box, _ weights: LabelWeights) -> [Candidate] {
    guard let bounds = area.box?.intersection(frame), let axis = AreaAxis(area, in: bounds),
      axis.elongation >= Self.leastElongation, abs(axis.direction.angle) >= Self.leastSlant
    else { return [] }
    return variants.indices.flatMap { index -> [Candidate] in
      let variant = variants[index]
      guard variant.rows.count == 1, variant.width > 0, variant.height > 0 else { return [] }
      return [0, -0.3, 0.3, -0.6, 0.6].compactMap { shift in
        let center = axis.middle + axis.direction * (shift * axis.reach)
        let foot =
          center + axis.direction.perpendicular * (variant.height * (0.5 - Self.descent))
        let half = axis.direction * (variant.width / 2)
        let baseline = Polyline([foot - half, foot + half])
        let boxes = letterBoxes(
          along: baseline, ascent: variant.height * (1 - Self.descent),
          descent: variant.height * Self.descent)
        let corners = boxes.flatMap(\.corners)
        guard !boxes.isEmpty,
          corners.allSatisfy({ corner in area.contains { $0.contains(corner) } })
        else { return nil }
        return Candidate(
          variant: index, position: "along the axis", rank: 2, alignment: .center, boxes: boxes,
          baseline: baseline,
          terms: CostTerms(
            preference: variant.cost + Self.slantCost,
            shape: weights.slope * abs(sin(axis.direction.angle))
              + weights.offCenter * abs(shift) / 2))
      }
    }
  }
}
