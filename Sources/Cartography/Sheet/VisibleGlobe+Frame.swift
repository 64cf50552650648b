import Foundation
import Geometry
import Projection

extension VisibleGlobe {
  /// The distance beyond the frame within which shapes are projected, in millimetres.
  private static let margin = 14.0
  private static let steps = 24

  /// Finds the visible part of the globe for a frame whose projection is torn or ends in the frame
  /// or near it.
  ///
  /// - Parameters:
  ///   - metres: the box of the frame in the projection's plane, in metres.
  ///   - seen: the longitudes and latitudes that the frame shows, estimated from its edge; nil if
  ///     no point of the edge shows a position.
  ///   - projection: the projection of the map.
  ///   - denominator: the scale denominator relative to the plane.
  ///   - enlargement: the factor by which the finished drawing will be enlarged.
  /// - Returns: nil if the projection is whole in the frame and near it.
  /// - Throws: ``CartographyError/frameOutsideProjection(_:)`` or `OverlayError`.
  static func near(
    _ metres: Box, seen: Box?, _ projection: Projection, denominator: Double, enlargement: Double
  ) throws -> VisibleGlobe? {
    let plane = metres.grown(by: margin * denominator / 1000)
    // A tenth of a millimetre on the page, in metres in the plane.
    let slack = 1e-4 * denominator
    if let seen {
      // The largest margin for which shapes are projected, see `MapFrame.bounds(margin:)`.
      let share = 2 * margin * denominator / 1000 / metres.width
      if isWhole(plane, seen.grown(by: share * seen.width).withinTurn, projection, slack) {
        return nil
      }
    }
    let points = grid(metres).flatMap(\.self)
    let places = projection.shownPlaces(points, within: slack)
    let middle =
      projection.shownPlaces([metres.center], within: slack)[0] ?? places.compactMap(\.self).first
    guard let middle,
      var found = try VisibleGlobe(
        projection, plane: plane, middle: middle.longitude,
        metresPerMillimetre: denominator / enlargement / 1000,
        stretch: projection.distortion(at: middle)?.largestScale ?? 1)
    else { throw CartographyError.frameOutsideProjection(projection.definition) }
    let stray = zip(places, projection.inverse(points)).count { $0 == nil && $1 != nil }
    found.strayShare = Double(stray) / Double(points.count)
    return found
  }

  /// Whether the projection is whole in a part of the plane: every sampled point shows a position
  /// that is projected back to that point, and the longitudes and latitudes around it are projected
  /// without a tear.
  private static func isWhole(
    _ plane: Box, _ window: Box, _ projection: Projection, _ slack: Double
  ) -> Bool {
    guard !projection.shownPlaces(grid(plane).flatMap(\.self), within: slack).contains(nil) else {
      return false
    }
    let images = grid(window).map { projection.checkedImages($0) }
    guard images.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return false }
    let columns = images[0].indices.map { column in images.map { $0[column] } }
    return (images + columns).allSatisfy(isEven)
  }

  /// Whether no step of a chain is much longer than both of its neighbours.
  private static func isEven(_ chain: [Point]) -> Bool {
    let steps = zip(chain, chain.dropFirst()).map { $0.distance(to: $1) }
    return steps.indices.allSatisfy { index in
      let around = [index - 1, index + 1].filter(steps.indices.contains).map { steps[$0] }
      return steps[index] <= 3 * (around.max() ?? 0) + 0.01
    }
  }

  private static func grid(_ box: Box) -> [[Point]] {
    (0...steps).map { row in
      (0...steps).map { column in
        Point(
          box.minX + box.width * Double(column) / Double(steps),
          box.minY + box.height * Double(row) / Double(steps))
      }
    }
  }
}

extension Projection {
  /// The positions that points in the plane show; nil for a point beyond the end of the map. The
  /// inverse formulas may yield a position even there. Projecting it forward again reveals that it
  /// belongs elsewhere.
  ///
  /// - Parameters:
  ///   - points: the points, in metres.
  ///   - metres: the largest allowed distance in the plane between a point and the image of its
  ///     position.
  func shownPlaces(_ points: [Point], within metres: Double) -> [LonLat?] {
    let found = inverse(points)
    let images = forward(found.map { $0 ?? LonLat(0, 0) })
    return points.indices.map { index in
      guard let place = found[index], let image = images[index],
        image.distance(to: points[index]) < metres
      else { return nil }
      return place
    }
  }
}
