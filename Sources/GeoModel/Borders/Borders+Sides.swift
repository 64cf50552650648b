import Foundation
import Geometry
import Projection

extension Borders {
  /// The distance between a position and a line, and the side of the line on which the position
  /// lies.
  package struct LineDistance: Hashable, Sendable {
    package var kilometres: Double
    /// The side as seen along the line's direction. Nil for a position on the line or ahead of one
    /// of its ends.
    package var side: Line.Side?
  }

  /// The distance on the ellipsoid between a position and a line. Nil if the line follows arcs that
  /// do not join.
  package func distance(from position: LonLat, to line: Line) -> LineDistance? {
    guard let course = try? polyline(of: line),
      let nearest = Geodesic.nearest(to: position, on: course)
    else { return nil }
    return LineDistance(
      kilometres: nearest.distance / 1000, side: course.side(of: position, from: nearest))
  }
}

extension Polyline {
  /// The side of the polyline on which a position lies, as seen along the polyline at its nearest
  /// point. If that point is a corner, both adjoining edges count equally. If it is an end, the
  /// last edge counts as if it continued.
  fileprivate func side(of position: LonLat, from nearest: Geodesic.Nearest) -> Line.Side? {
    let edges = zip(points, points.dropFirst()).map { $1 - $0 }
    guard edges.indices.contains(nearest.edge) else { return nil }
    let squeeze = cos(nearest.position.latitude * .pi / 180)
    let level = { (vector: Vector) in Vector(vector.dx * squeeze, vector.dy) }
    let corner =
      nearest.share < Self.cornerShare
      ? nearest.edge : nearest.share > 1 - Self.cornerShare ? nearest.edge + 1 : nil
    var direction = level(edges[nearest.edge]).normalized
    let way = level(position.point - nearest.position.point).normalized
    if let corner {
      if corner > 0, corner < edges.count {
        direction =
          (level(edges[corner - 1]).normalized + level(edges[corner]).normalized).normalized
      } else if abs(direction.cross(way)) < Self.aheadSine {
        return nil
      }
    }
    let turn = direction.cross(way)
    return turn == 0 ? nil : turn > 0 ? .left : .right
  }

  /// The nearest point counts as a corner if its distance from the end of the edge is at most this
  /// fraction of the edge.
  private static let cornerShare = 1e-6

  /// The sine of 30°. A position that is seen from an end of the line within 30° of its direction
  /// lies ahead of the line and on neither side.
  private static let aheadSine = 0.5
}
