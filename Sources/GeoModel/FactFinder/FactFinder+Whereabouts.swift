import Documents
import Geometry
import Projection

/// The situation of a place on a day: its state, and its distances from capitals, borders and
/// limits. Distances are in kilometres on the ellipsoid.
package struct Whereabouts: Sendable {
  package var day: ReferenceDay
  /// The state that contains the place. Nil if no state of the model does.
  package var holder: Territory?
  /// The capitals of the host of its treaties, or of the state that contains it if there is no
  /// treaty. The place itself is left out.
  package var capitals: [(place: Place, kilometres: Double)]
  /// The distances to the land borders of all other states, nearest first.
  package var borders: [Borders.BorderDistance]
  /// The ids of the states that may station troops under its treaties.
  package var guests: Set<String>
  /// The limits of its treaties. If it has none, the limits of the treaties whose host is the state
  /// that contains it.
  package var limits: [LimitPosition]
}

/// The position of a place relative to a line.
package struct LimitPosition: Sendable {
  package var line: Line
  /// The distance on the ellipsoid, in kilometres.
  package var kilometres: Double
  package var verdict: Verdict

  /// The side of the line on which the place lies, and what that means for a base.
  package enum Verdict: Hashable, Sendable {
    /// There is no verdict on a side: the line is an exception to a limit and applies along its
    /// course.
    case none
    /// The place lies on the line or ahead of one of its ends.
    case beyond
    /// The place lies on one side of the line. `ruling` is nil for a line that does not forbid
    /// anything. `isDoubtful` means that the distance is smaller than the accuracy of the place and
    /// of the line together.
    case beside(Line.Side, ruling: Ruling?, isDoubtful: Bool)
  }

  /// Whether a limit permits a base.
  package enum Ruling: Hashable, Sendable {
    case permitted
    /// The base is forbidden.
    ///
    /// - Parameter exception: The id of an exception that permits the base nevertheless.
    case forbidden(exception: String?)
  }
}

extension FactFinder {
  /// The situation of a place on a day.
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

  /// The positions of the treaty's bases relative to a limit, nearest first. Empty if the line is
  /// not a limit.
  package func bases(beside line: Line) -> [(place: Place, position: LimitPosition)] {
    guard line.kind.isLimit, let treaty = line.treaty else { return [] }
    return placesOfBases(under: treaty).compactMap { place in
      position(of: place, beside: line).map { (place, $0) }
    }.sorted { $0.position.kilometres < $1.position.kilometres }
  }

  /// The places of rank 1 in a state on a day.
  private func capitals(of state: String, on date: Day) -> [Place] {
    guard let territory = borders.territory(state),
      let outline = try? borders.outline(of: territory, on: date)
    else { return [] }
    return model.places.filter { $0.rank == 1 && outline.contains($0.position.point) }
  }

  /// The limits of the treaties. If there are no treaties, the limits of those whose host is
  /// `holder`.
  private func limits(for treaties: [Treaty], in holder: Territory?) -> [Line] {
    let ids =
      treaties.isEmpty
      ? model.treaties.filter { $0.host == holder?.id }.map(\.id) : treaties.map(\.id)
    return model.lines.filter { line in
      line.kind.isLimit && (line.treaty.map(ids.contains) ?? false)
    }
  }

  /// The position of a place relative to a line. Nil if the line follows arcs that do not join.
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

  /// An exception to the limit that applies to the place.
  private func exception(to line: Line, near place: Place) -> Line? {
    model.lines.first { exception in
      guard exception.exceptionTo == line.id,
        let distance = borders.distance(from: place.position, to: exception)
      else { return false }
      return distance.kilometres < reach(place, exception)
    }
  }

  /// The accuracy of the place and of the line together, in kilometres.
  private func reach(_ place: Place, _ line: Line) -> Double {
    (place.evidence.accuracyKm ?? 0) + (line.evidence.accuracyKm ?? 0)
  }
}

extension Line.Kind {
  /// Whether bases are judged by the side of the line on which they lie.
  package var isLimit: Bool { self == .limit || self == .meridian }
}
