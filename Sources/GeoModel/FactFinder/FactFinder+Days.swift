import Documents

/// A day whose borders are used, and the reason for choosing it.
package struct ReferenceDay: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case asked
    /// It is the day of the facility or garrison with this id.
    case feature(String)
    /// It is the day of the map with this id.
    case map(String)
  }

  package var date: Day
  package var reason: Reason
}

extension FactFinder {
  /// The day whose borders are used for a place. It is the first of these that exists: the
  /// requested day, the day of the first garrison, of a facility that was granted, of any other
  /// facility, or of a map. Nil if the atlas has no such day.
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

  /// The day for the place of a facility: the requested day, the day of the facility, or that of
  /// the place.
  package func day(
    of facility: Facility, at place: Place, asked date: Day?
  ) -> ReferenceDay? {
    asked(date) ?? firstDay(of: facility) ?? day(of: place, asked: nil)
  }

  /// The day for one of a garrison's places: the requested day, the day of the garrison, or that of
  /// the place.
  package func day(
    of garrison: Garrison, at place: Place, asked date: Day?
  ) -> ReferenceDay? {
    asked(date) ?? firstDay(of: garrison) ?? day(of: place, asked: nil)
  }

  private func asked(_ date: Day?) -> ReferenceDay? {
    date.map { ReferenceDay(date: $0, reason: .asked) }
  }

  /// The first day of a facility's outcome or, if that is unknown, the day of the proposal.
  private func firstDay(of facility: Facility) -> ReferenceDay? {
    (facility.span.start ?? facility.proposed).map {
      ReferenceDay(date: $0, reason: .feature(facility.id))
    }
  }

  private func firstDay(of garrison: Garrison) -> ReferenceDay? {
    garrison.span.start.map { ReferenceDay(date: $0, reason: .feature(garrison.id)) }
  }

  /// The day of a map that is about one of the treaties: the map with the fewest treaties and,
  /// among these, the one whose id comes first.
  private func mapDay(showing treaties: [String]) -> ReferenceDay? {
    maps.filter { !Set($0.treaties).isDisjoint(with: treaties) }.min {
      ($0.treaties.count, $0.map) < ($1.treaties.count, $1.map)
    }.map(day)
  }

  /// The day of a map about the state in which the place lies on that map's day. If there is none,
  /// the day of the latest map.
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
