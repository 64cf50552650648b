import Foundation
import Geometry
import Projection

extension Borders {
  /// How far a line is from a place, and on which side of it the place lies.
  package struct LineDistance: Hashable, Sendable {
    package var kilometres: Double
    /// Seen along the line; nil for a place on the line or straight ahead of one of its ends.
    package var side: Line.Side?
  }

  /// How far a line is from a position, on the ellipsoid; nil when it runs along arcs that do not join.
  package func distance(from position: LonLat, to line: Line) -> LineDistance? {
    guard let course = try? polyline(of: line),
      let nearest = Geodesic.nearest(to: position, on: course)
    else { return nil }
    return LineDistance(
      kilometres: nearest.distance / 1000, side: course.side(of: position, from: nearest))
  }
}

extension Polyline {
  /// The side on which a position lies, seen along the chain at its nearest place. At a corner the two
  /// edges count alike; at an end the last edge does, as if it went on.
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

  /// So near an end of an edge the nearest place is its corner.
  private static let cornerShare = 1e-6

  /// A place seen from an end within 30° of the line's course lies ahead of it, on neither side.
  private static let aheadSine = 0.5
}
