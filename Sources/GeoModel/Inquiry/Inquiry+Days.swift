import Documents

extension Inquiry {
  /// A day and why it was taken.
  struct Day {
    var date: CalendarDate
    var reason: String
  }

  /// The day whose borders count for a place: the one asked for, else that of its first garrison, of what
  /// it was granted, of what else it was to be, else that of a map.
  func day(of place: Place, asked date: CalendarDate?) -> Day? {
    if let date { return Day(date: date, reason: "as asked") }
    let garrisons = garrisons(at: place.id).compactMap { garrison in
      garrison.span.start.map { Day(date: $0, reason: "the day of \(garrison.id)") }
    }
    let facilities = facilities(at: place.id)
    let held = facilities.filter { [.granted, .temporary].contains($0.outcome) }
    let days = [garrisons, held.compactMap(day), facilities.compactMap(day)]
    return days.compactMap { $0.min { $0.date < $1.date } }.first
      ?? mapDay(showing: treaties(at: place.id).map(\.id)) ?? mapDay(around: place)
  }

  /// The day on which the outcome of a facility began, or else on which it was proposed.
  func day(of facility: Facility) -> Day? {
    (facility.span.start ?? facility.proposed).map {
      Day(date: $0, reason: "the day of \(facility.id)")
    }
  }

  /// The day of the first map that shows one of the treaties.
  func mapDay(showing treaties: [String]) -> Day? {
    maps.filter { !Set($0.treaties).isDisjoint(with: treaties) }.min {
      ($0.treaties.count, $0.map) < ($1.treaties.count, $1.map)
    }.map(day)
  }

  /// The day of a map about the state in which a place lies on that day; else of the latest map.
  private func mapDay(around place: Place) -> Day? {
    let about = maps.filter { map in
      let holder = borders.holder(of: place.position, on: map.date)?.id
      return map.treaties.contains { treaty($0)?.host == holder }
    }.min { ($0.treaties.count, $0.map) < ($1.treaties.count, $1.map) }
    return (about ?? maps.max { ($0.date, $0.treaties.count) < ($1.date, $1.treaties.count) }).map(
      day)
  }

  private func day(of map: MapDay) -> Day {
    Day(date: map.date, reason: "the day of the map '\(map.map)'")
  }
}
