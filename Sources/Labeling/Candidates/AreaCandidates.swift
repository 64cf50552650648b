import Foundation
import Geometry

/// The number of positions that are tried along each side of an area's bounding box.
private let placesPerSide = 40
/// The largest number of candidates for a label before obstacles are considered.
private let placesKept = 160

extension AreaLabel {
  /// Candidates inside the area, well distributed. They are horizontal or, in a long and sloping
  /// area, along its axis. Their costs do not yet include what they cover.
  ///
  /// - Parameters:
  ///   - frame: The frame of the map.
  ///   - isLenient: Whether the text may extend beyond the area if its centre lies inside.
  ///   - weights: The weights for the costs.
  func candidates(frame: Box, isLenient: Bool, _ weights: LabelWeights) -> [Candidate] {
    guard let bounds = area.box?.intersection(frame) else { return [] }
    let ground = Ground(area, bounds)
    var spots = variants.indices.flatMap { variant in
      self.spots(variant, on: ground, isLenient: isLenient, weights)
    }
    spots.sort { $0.key < $1.key }
    var kept: [Spot] = []
    var found: [Candidate] = []
    for spot in spots where found.count < placesKept {
      guard !kept.contains(where: { $0.isClose(to: spot) }) else { continue }
      let rows = variants[spot.variant].rows(center: spot.center)
      guard isLenient || rows.allSatisfy(ground.holds) else { continue }
      kept.append(spot)
      found.append(
        Candidate(
          variant: spot.variant, position: spot.share < 1 ? "overhanging" : "inside",
          rank: spot.share < 1 ? 1 : 0, alignment: .center, boxes: rows.map { OrientedBox($0) },
          terms: CostTerms(preference: variants[spot.variant].cost, shape: spot.shape)))
    }
    return found + axisCandidates(frame: frame, weights)
  }

  private func spots(
    _ index: Int, on ground: Ground, isLenient: Bool, _ weights: LabelWeights
  ) -> [Spot] {
    let variant = variants[index]
    let (width, height) = (variant.width, variant.height)
    guard width > 0, height > 0 else { return [] }
    var places: [(center: Point, share: Double, scale: Double)] = []
    for center in ground.centers {
      let rows = variant.rows(center: center)
      let ink = rows.reduce(0) { $0 + $1.area }
      let share = rows.reduce(0) { $0 + $1.area * ground.share(of: $1) } / max(ink, 1e-9)
      if share >= 1 - 1e-9 {
        places.append((center, 1, ground.largestScale(center, width, height)))
      } else if isLenient, ground.share(of: Box(center: center, width: 0, height: 0)) > 0 {
        places.append((center, share, 1))
      }
    }
    let roomiest = places.reduce(2) { max($0, $1.scale) }
    return places.map { place in
      let offCenter = place.center.distance(to: ground.middle) / ground.radius
      let tightness = 1 - log(place.scale) / log(roomiest)
      let shape =
        weights.tightness * tightness + weights.offCenter * offCenter
        + weights.outside * (1 - place.share)
      return Spot(
        variant: index, center: place.center, share: place.share, shape: shape,
        cost: shape + variant.cost, width: width, height: height)
    }
  }
}

/// A position for one variant of the label.
private struct Spot {
  let variant: Int
  let center: Point
  /// The fraction of the text that lies inside the area.
  let share: Double
  let shape: Double
  let cost: Double
  let width: Double
  let height: Double

  var key: (Double, Int, Double, Double) { (cost, variant, center.y, center.x) }

  func isClose(to other: Spot) -> Bool {
    variant == other.variant && abs(center.x - other.center.x) < width * 0.12
      && abs(center.y - other.center.y) < height * 0.4
  }
}

extension LabelVariant {
  fileprivate func rows(center: Point) -> [Box] {
    rowBoxes(topLeft: Point(center.x - width / 2, center.y - height / 2), .center)
  }
}

/// The visible part of an area.
private struct Ground {
  let middle: Point
  /// Half the diagonal of the area's bounding box, in millimetres.
  let radius: Double
  let centers: [Point]
  private let coverage: CoverageGrid
  private let edges: [(Point, Point)]
  private let grid: BoxGrid

  init(_ area: Area, _ bounds: Box) {
    let cell = min(max(min(bounds.width, bounds.height) / 160, 0.2), 1)
    var coverage = CoverageGrid(extent: bounds, cell: cell)
    coverage.add(area, value: 1)
    coverage.accumulate()
    self.coverage = coverage
    radius = max(Vector(bounds.width, bounds.height).length / 2, 1e-6)
    let steps = Double(placesPerSide)
    centers = (0..<placesPerSide).flatMap { row in
      (0..<placesPerSide).map { column in
        Point(
          bounds.minX + bounds.width * (Double(column) + 0.5) / steps,
          bounds.minY + bounds.height * (Double(row) + 0.5) / steps)
      }
    }
    let inside = centers.filter { coverage.value(at: $0) > 0 }
    let count = Double(max(1, inside.count))
    middle =
      inside.isEmpty
      ? bounds.center
      : Point(inside.reduce(0) { $0 + $1.x } / count, inside.reduce(0) { $0 + $1.y } / count)
    edges = area.flatMap(\.rings).flatMap { ring in
      zip(ring.points, ring.points.dropFirst() + ring.points.prefix(1))
    }
    grid = BoxGrid(
      edges.map { Box($0.0, $0.1).grown(by: 1e-6) }, extent: bounds, cell: 4)
  }

  func share(of box: Box) -> Double { coverage.mean(in: box) }

  /// The largest factor, at most 8, by which a box around `center` could be enlarged and still lie
  /// inside.
  func largestScale(_ center: Point, _ width: Double, _ height: Double) -> Double {
    var (low, high) = (1.0, 8.0)
    for _ in 0..<7 {
      let middle = (low * high).squareRoot()
      let box = Box(center: center, width: width * middle, height: height * middle)
      if share(of: box) >= 1 - 1e-9 { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether the box lies inside: its centre does, and no edge crosses it.
  func holds(_ box: Box) -> Bool {
    guard coverage.value(at: box.center) > 0 else { return false }
    let row = OrientedBox(box)
    var isCut = false
    grid.forEach(near: box) { number in
      isCut = row.isNear(edges[number].0, edges[number].1, margin: 0)
      return !isCut
    }
    return !isCut
  }
}
