import Documents
import Geometry
import Projection

extension Borders {
  /// The state whose rings contain a position on `date`. Nil if no state with a shape on that day
  /// does.
  package func holder(of position: LonLat, on date: Day) -> Territory? {
    territories.first { territory in
      guard territory.kind == .state, territory.state(on: date) != nil,
        let outline = try? outline(of: territory, on: date)
      else { return false }
      return outline.contains(position.point)
    }
  }

  /// The distance between a position and a state's border.
  package struct BorderDistance: Hashable, Sendable {
    /// The ids of the state and of its nearest arc.
    package var state: String
    package var arc: String
    package var kilometres: Double
    /// The accuracy of the arc, in kilometres.
    package var accuracyKm: Double
  }

  /// The distance on the ellipsoid between a position and the border of a state on `date`. The
  /// border consists of the state's arcs that are borders on that day; the nearest one counts. Nil
  /// if there is none.
  package func distance(
    from position: LonLat, toBorderOf state: String, on date: Day
  ) -> BorderDistance? {
    guard let shape = territory(state)?.state(on: date) else { return nil }
    let bounds = Set(shape.boundary.joined().map(\.arc))
    return arcs(on: date).filter { bounds.contains($0.id) }.compactMap { arc in
      Geodesic.nearest(to: position, on: arc.line).map {
        BorderDistance(
          state: state, arc: arc.id, kilometres: $0.distance / 1000,
          accuracyKm: arc.evidence.accuracyKm ?? 0)
      }
    }.min { $0.kilometres < $1.kilometres }
  }

  /// The distance between a position and the border of each state that has a shape on `date`,
  /// nearest first. The state `holder` is left out.
  package func borderDistances(
    from position: LonLat, on date: Day, except holder: String?
  ) -> [BorderDistance] {
    territories.filter { $0.kind == .state && $0.id != holder }
      .compactMap { distance(from: position, toBorderOf: $0.id, on: date) }
      .sorted { ($0.kilometres, $0.state) < ($1.kilometres, $1.state) }
  }
}
