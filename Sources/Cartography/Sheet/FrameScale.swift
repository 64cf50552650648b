import Geometry
import Projection

/// The scale of a map at the centre of its frame, and the largest deviations from it anywhere in the frame.
struct FrameScale: Hashable, Sendable {
  /// The latitude of the frame's centre, in degrees.
  let latitude: Double
  /// The scale factor at the centre along the parallel: metres in the projection's plane per metre on the
  /// ground.
  let middle: Double
  /// Whether the scale at the centre is the same in all directions, within the precision of a note on the map.
  let isAlikeInAllDirections: Bool
  /// The largest relative error of a length, anywhere and in any direction, if it is measured by the scale bar
  /// or by the scale that the map states.
  let worstLength: Double
  /// The largest relative difference between the scales in two directions at one point; 0 for a conformal
  /// projection, which preserves angles and shapes.
  let worstShape: Double
  /// The largest relative difference in drawn size between an area anywhere in the frame and an equal area at
  /// its centre.
  let worstArea: Double

  /// Relative deviations below this limit do not matter, because notes state tenths of a per cent.
  private static let finest = 0.0005

  /// Measures the scale of a frame.
  ///
  /// - Parameters:
  ///   - middle: the position at the centre of the frame.
  ///   - places: other positions that the frame shows, including its corners and edges.
  ///   - projection: the projection of the map.
  /// - Returns: nil if the projection is not defined at the centre.
  init?(middle: LonLat, places: [LonLat], _ projection: Projection) {
    let found = projection.distortions(at: [middle] + places)
    guard let center = found[0], center.parallelScale > 0 else { return nil }
    latitude = middle.latitude
    self.middle = center.parallelScale
    isAlikeInAllDirections = center.anisotropy < Self.finest
    let stated = nominal(center.parallelScale)
    var (length, shape, area) = (0.0, 0.0, 0.0)
    for place in found.compactMap(\.self) {
      for scale in [place.largestScale, place.smallestScale] {
        length = max(length, abs(scale / center.parallelScale - 1), abs(scale / stated - 1))
      }
      shape = max(shape, place.anisotropy)
      area = max(area, abs(place.arealScale / center.arealScale - 1))
    }
    (worstLength, worstShape, worstArea) = (length, shape, area)
  }
}

extension Distortion {
  /// The relative difference between the largest and the smallest scale at the point.
  fileprivate var anisotropy: Double {
    smallestScale > 0 ? largestScale / smallestScale - 1 : .infinity
  }
}

/// The scale factor on which a stated scale is based. Up to a deviation of two thousandths it is 1, which means
/// that lengths in the plane count as lengths on the ground. Topographic maps treat their grids in the same
/// way, because nobody can measure the difference on paper.
func nominal(_ factor: Double) -> Double { abs(factor - 1) <= 0.002 ? 1 : factor }

extension Projection {
  /// The number of metres in the plane that a stated scale has to use for a metre on the ground, along the
  /// parallel through a position.
  ///
  /// - Throws: ``CartographyError/noScale(_:)`` if the plane has no scale factor there or one outside 0.01 to
  ///   100.
  func statedFactor(at place: LonLat) throws(CartographyError) -> Double {
    guard let factor = distortion(at: place)?.parallelScale, (0.01...100).contains(factor) else {
      throw .noScale(definition)
    }
    return nominal(factor)
  }
}

extension MapFrame {
  /// The positions at which the scale is measured. They form a grid over the frame, including its edges. If the
  /// domain of the projection ends inside the frame, the last positions before its end are added.
  func measuredPlaces() -> [LonLat] {
    let steps = 12
    let grid = (0...steps).flatMap { row in
      (0...steps).map { column in
        Point(
          box.minX + box.width * Double(column) / Double(steps),
          box.minY + box.height * Double(row) / Double(steps))
      }
    }
    let places = shown(grid)
    guard places.contains(nil) else { return places.compactMap(\.self) }
    var ends: [(inside: Point, outside: Point)] = []
    for index in grid.indices {
      for next in [index + 1, index + steps + 1] where next < grid.count {
        guard next != index + 1 || next % (steps + 1) != 0 else { continue }
        switch (places[index], places[next]) {
        case (_?, nil): ends.append((grid[index], grid[next]))
        case (nil, _?): ends.append((grid[next], grid[index]))
        default: break
        }
      }
    }
    for _ in 0..<12 {
      let middles = ends.map { $0.inside.interpolated(to: $0.outside, 0.5) }
      for (index, place) in shown(middles).enumerated() {
        if place == nil {
          ends[index].outside = middles[index]
        } else {
          ends[index].inside = middles[index]
        }
      }
    }
    return (places + shown(ends.map(\.inside))).compactMap(\.self)
  }

  /// The positions that points on the page show; nil for a point beyond the end of the map. The inverse
  /// formulas may yield a position even there. Projecting it forward again reveals that it belongs elsewhere.
  private func shown(_ points: [Point]) -> [LonLat?] {
    let found = projection.inverse(points.map(plane))
    let images = projection.forward(found.map { $0 ?? LonLat(0, 0) })
    return found.indices.map { index in
      guard let place = found[index], let image = images[index] else { return nil }
      return page(image).distance(to: points[index]) < 0.1 ? place : nil
    }
  }
}
