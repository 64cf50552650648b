import Geometry
import Projection

/// What of the scale of a map can be said: at its middle, and how far it differs from that anywhere in its frame.
struct FrameScale: Hashable, Sendable {
  /// Of the middle of the frame, in degrees.
  let latitude: Double
  /// Metres in the plane per metre on the ground in the middle, along the parallel.
  let middle: Double
  /// Whether the scale in the middle is the same in all directions, as far as a note tells.
  let isAlikeInAllDirections: Bool
  /// The largest share by which a length measured anywhere in any direction differs from the true one, when it is
  /// measured by the scale bar or by the scale that the map states.
  let worstLength: Double
  /// The largest share anywhere by which the scale in one direction is larger than in another: 0 where angles
  /// and shapes are true.
  let worstShape: Double
  /// The largest share by which an area differs from an equal one in the middle of the frame.
  let worstArea: Double

  /// What a note leaves out, as it tells tenths of a per cent.
  private static let finest = 0.0005

  /// - Parameters:
  ///   - middle: the place in the middle of the frame.
  ///   - places: others that the frame shows, its corners and edges among them.
  /// - Returns: nil when the projection has no image of the middle.
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
  /// The share by which the scale in one direction is larger than in another.
  fileprivate var anisotropy: Double {
    smallestScale > 0 ? largestScale / smallestScale - 1 : .infinity
  }
}

/// The scale factor that a stated scale takes for that of the plane: as on the maps of land surveys a grid
/// that is true to a five hundredth, which nobody measures on paper, is taken for the ground.
func nominal(_ factor: Double) -> Double { abs(factor - 1) <= 0.002 ? 1 : factor }

extension Projection {
  /// How many metres of the plane a stated scale has to count for a metre on the ground, along the parallel through
  /// a place.
  ///
  /// - Throws: ``CartographyError/noScale(_:)`` where the plane has no scale, or one that makes no map.
  func statedFactor(at place: LonLat) throws(CartographyError) -> Double {
    guard let factor = distortion(at: place)?.parallelScale, (0.01...100).contains(factor) else {
      throw .noScale(definition)
    }
    return nominal(factor)
  }
}

extension MapFrame {
  /// The places at which the scale is measured: a grid over the frame with its edges, and, where the projection ends
  /// within the frame, the last places before its end.
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

  /// The places that points of the page show; nil for a point beyond the end of the map, even when the projection's
  /// formulas find a place that lies elsewhere on it.
  private func shown(_ points: [Point]) -> [LonLat?] {
    let found = projection.inverse(points.map(plane))
    let images = projection.forward(found.map { $0 ?? LonLat(0, 0) })
    return found.indices.map { index in
      guard let place = found[index], let image = images[index] else { return nil }
      return page(image).distance(to: points[index]) < 0.1 ? place : nil
    }
  }
}
