import Documents
import Geometry
import Projection

/// Where a place lies on a day: in which state, and how far from what matters there. Distances are kilometres on the
/// ellipsoid.
package struct Whereabouts: Sendable {
  package var day: ReferenceDay
  /// The state in which it lies; nil when none of the model holds it.
  package var holder: Territory?
  /// Capitals of the host of its treaties, or else of the state in which it lies, without the place itself.
  package var capitals: [(place: Place, kilometres: Double)]
  /// The land borders of all other states, nearest first.
  package var borders: [Borders.BorderDistance]
  /// Ids of the states whose troops its treaties let in.
  package var guests: Set<String>
  /// The limits of its treaties, or else of those whose host is the state in which it lies.
  package var limits: [LimitPosition]
}

/// Where a place lies beside a line.
package struct LimitPosition: Sendable {
  package var line: Line
  /// On the ellipsoid.
  package var kilometres: Double
  package var verdict: Verdict

  /// On which side of a line a place lies, and what that means for a base.
  package enum Verdict: Hashable, Sendable {
    /// The line is an exception: it permits along itself, not on a side.
    case none
    /// Straight ahead of one of its ends, or on it.
    case beyond
    /// - Parameters:
    ///   - ruling: nil for a line that forbids nothing.
    ///   - isDoubtful: whether the distance is less than place and line together may be off.
    case beside(Line.Side, ruling: Ruling?, isDoubtful: Bool)
  }

  /// Whether a limit lets a base stand.
  package enum Ruling: Hashable, Sendable {
    case permitted
    /// - Parameter exception: id of the exception on which the place may stand all the same.
    case forbidden(exception: String?)
  }
}

extension FactFinder {
  /// Where a place lies on a day.
  package func whereabouts(of place: Place, on day: ReferenceDay) -> Whereabouts {
    let treaties = treaties(at: place.id)
    let holder = borders.holder(of: place.position, on: day.date)
    var found = Whereabouts(
      day: day, holder: holder, capitals: [], borders: [], guests: Set(treaties.map(\.guest)),
      limits: [])
    guard holder != nil || !treaties.isEmpty else { return found }
    let seats = (treaties.first?.host ?? holder?.id).map { capitals(of: $0, on: day.date) } ?? []
    found.capitals = seats.filter { $0.id != place.id }.map { capital in
      (capital, Geodesic.distance(place.position, capital.position) / 1000)
    }
    found.borders = borders.borderDistances(
      from: place.position, on: day.date, except: holder?.id)
    found.limits = limits(for: treaties, in: holder).compactMap { position(of: place, beside: $0) }
    return found
  }

  /// How far the places of its treaty's bases lie from a limit, and on which side, nearest first; none for a line of
  /// another kind.
  package func bases(beside line: Line) -> [(place: Place, position: LimitPosition)] {
    guard line.kind.isLimit, let treaty = line.treaty else { return [] }
    return placesOfBases(under: treaty).compactMap { place in
      position(of: place, beside: line).map { (place, $0) }
    }.sorted { $0.position.kilometres < $1.position.kilometres }
  }

  /// Places of rank 1 inside a state on a day.
  private func capitals(of state: String, on date: Day) -> [Place] {
    guard let territory = borders.territory(state),
      let outline = try? borders.outline(of: territory, on: date)
    else { return [] }
    return model.places.filter { $0.rank == 1 && outline.contains($0.position.point) }
  }

  /// The limits of the treaties, or of those whose host is `holder` when there are none.
  private func limits(for treaties: [Treaty], in holder: Territory?) -> [Line] {
    let ids =
      treaties.isEmpty
      ? model.treaties.filter { $0.host == holder?.id }.map(\.id) : treaties.map(\.id)
    return model.lines.filter { line in
      line.kind.isLimit && (line.treaty.map(ids.contains) ?? false)
    }
  }

  /// Nil for a line along arcs that do not join.
  private func position(of place: Place, beside line: Line) -> LimitPosition? {
    borders.distance(from: place.position, to: line).map { distance in
      LimitPosition(
        line: line, kilometres: distance.kilometres, verdict: verdict(place, distance, line))
    }
  }

  private func verdict(
    _ place: Place, _ distance: Borders.LineDistance, _ line: Line
  ) -> LimitPosition.Verdict {
    guard line.exceptionTo == nil else { return .none }
    guard let side = distance.side else { return .beyond }
    let ruling: LimitPosition.Ruling? =
      if line.kind == .limit, let permitted = line.side {
        permitted == side ? .permitted : .forbidden(exception: exception(to: line, near: place)?.id)
      } else { nil }
    return .beside(
      side, ruling: ruling, isDoubtful: distance.kilometres < reach(place, line))
  }

  /// An exception to the limit on which the place may stand.
  private func exception(to line: Line, near place: Place) -> Line? {
    model.lines.first { exception in
      guard exception.exceptionTo == line.id,
        let distance = borders.distance(from: place.position, to: exception)
      else { return false }
      return distance.kilometres < reach(place, exception)
    }
  }

  /// How far place and line together may be off, in kilometres.
  private func reach(_ place: Place, _ line: Line) -> Double {
    (place.evidence.accuracyKm ?? 0) + (line.evidence.accuracyKm ?? 0)
  }
}

extension Line.Kind {
  /// Whether it matters on which side of it a base lies.
  package var isLimit: Bool { self == .limit || self == .meridian }
}
