import Documents

/// A day whose borders count, and why it was taken.
package struct ReferenceDay: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case asked
    /// The day of a facility or garrison with this id.
    case feature(String)
    /// The day of a map with this id.
    case map(String)
  }

  package var date: Day
  package var reason: Reason
}

extension FactFinder {
  /// The day whose borders count for a place: the one asked for, else that of its first garrison, of what
  /// it was granted, of what else it was to be, else that of a map. Nil in an atlas that knows no day.
  package func day(of place: Place, asked date: Day?) -> ReferenceDay? {
    if let date { return ReferenceDay(date: date, reason: .asked) }
    let facilities = facilities(at: .place(place.id))
    let days = [
      garrisons(at: place.id).compactMap(firstDay),
      facilities.filter(\.outcome.stands).compactMap(firstDay), facilities.compactMap(firstDay),
    ]
    return days.compactMap { $0.min { $0.date < $1.date } }.first
      ?? mapDay(showing: treaties(at: place.id).map(\.id)) ?? mapDay(around: place)
  }

  /// The day for a facility's place: asked for, the facility's own, or the place's.
  package func day(
    of facility: Facility, at place: Place, asked date: Day?
  ) -> ReferenceDay? {
    asked(date) ?? firstDay(of: facility) ?? day(of: place, asked: nil)
  }

  /// The day for one of a garrison's places: asked for, the garrison's own, or the place's.
  package func day(
    of garrison: Garrison, at place: Place, asked date: Day?
  ) -> ReferenceDay? {
    asked(date) ?? firstDay(of: garrison) ?? day(of: place, asked: nil)
  }

  private func asked(_ date: Day?) -> ReferenceDay? {
    date.map { ReferenceDay(date: $0, reason: .asked) }
  }

  /// The day on which the outcome of a facility began, or else on which it was proposed.
  private func firstDay(of facility: Facility) -> ReferenceDay? {
    (facility.span.start ?? facility.proposed).map {
      ReferenceDay(date: $0, reason: .feature(facility.id))
    }
  }

  private func firstDay(of garrison: Garrison) -> ReferenceDay? {
    garrison.span.start.map { ReferenceDay(date: $0, reason: .feature(garrison.id)) }
  }

  /// The day of the first map that shows one of the treaties.
  private func mapDay(showing treaties: [String]) -> ReferenceDay? {
    maps.filter { !Set($0.treaties).isDisjoint(with: treaties) }.min {
      ($0.treaties.count, $0.map) < ($1.treaties.count, $1.map)
    }.map(day)
  }

  /// The day of a map about the state in which a place lies on that day; else of the latest map.
  private func mapDay(around place: Place) -> ReferenceDay? {
    let about = maps.filter { map in
      let holder = borders.holder(of: place.position, on: map.date)?.id
      return map.treaties.contains { treaty($0)?.host == holder }
    }.min { ($0.treaties.count, $0.map) < ($1.treaties.count, $1.map) }
    return (about ?? maps.max { ($0.date, $0.treaties.count) < ($1.date, $1.treaties.count) }).map(
      day)
  }

  private func day(of map: MapDay) -> ReferenceDay {
    ReferenceDay(date: map.date, reason: .map(map.map))
  }
}
