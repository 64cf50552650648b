import Documents
import Geometry
import Projection

extension Borders {
  /// The state whose rings hold a position on `date`; nil when no state drawn that day does.
  package func holder(of position: LonLat, on date: Day) -> Territory? {
    territories.first { territory in
      guard territory.kind == .state, territory.state(on: date) != nil,
        let outline = try? outline(of: territory, on: date)
      else { return false }
      return outline.contains(position.point)
    }
  }

  /// How far a state's border is from a place.
  package struct BorderDistance: Hashable, Sendable {
    /// Ids of the state and of the arc that is nearest.
    package var state: String
    package var arc: String
    package var kilometres: Double
    /// How far the arc may be off.
    package var accuracyKm: Double
  }

  /// How far the border of a state is from a position on `date`, on the ellipsoid: to the nearest of its
  /// arcs that are borders on that day. Nil when it has none then.
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

  /// How far the border of each state drawn on `date` is from a position, nearest first.
  ///
  /// - Parameter holder: the state that is left out.
  package func borderDistances(
    from position: LonLat, on date: Day, except holder: String?
  ) -> [BorderDistance] {
    territories.filter { $0.kind == .state && $0.id != holder }
      .compactMap { distance(from: position, toBorderOf: $0.id, on: date) }
      .sorted { ($0.kilometres, $0.state) < ($1.kilometres, $1.state) }
  }
}
