import Foundation
import Geometry

/// The direction in which an area is longest, from the second moments of points spread over it.
struct AreaAxis {
  let middle: Point
  /// The direction of the axis as a unit vector. It points to the right, so text along it is never upside down.
  let direction: Vector
  /// How many times the area is longer than wide, measured by the spread of its points.
  let elongation: Double
  /// The spread along the axis: a third of the length of a long strip.
  let reach: Double

  private static let pointsPerSide = 32

  /// Nil for an area without points inside.
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
  /// An area this much longer than wide may have its name along its axis.
  private static let leastElongation = 2.0
  /// Less slant than this, in radians, looks like a slip rather than an axis.
  private static let leastSlant = 0.2
  /// What a slanted name costs before its slope: level ones are read first.
  private static let slantCost = 2.0
  /// The part of a row's height below its baseline.
  private static let descent = 0.2

  /// Placements of single rows along the axis of a long area that lies aslant; none for others.
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
