import Documents
import GeoModel

/// A day of the Gregorian calendar.
public struct Day: Hashable, Sendable {
  let date: CalendarDate

  /// Reads `YYYY-MM-DD`; nil for anything else and for a day that the calendar lacks.
  public init?(_ text: String) {
    guard let date = CalendarDate(text) else { return nil }
    self.date = date
  }
}

extension Atlas {
  /// What the model knows about everything with an id: names, dates, figures, sources, contradictions,
  /// and for a place its distances on the ellipsoid.
  ///
  /// - Parameters:
  ///   - id: of a place, facility, garrison, treaty, territory, line, arc, node, incident, water, source
  ///     or note.
  ///   - day: the day whose borders count; nil for the day of the feature itself, or else of a map.
  /// - Returns: lines for a terminal.
  /// - Throws: ``PactmapError/badInput(_:)`` when nothing has the id, naming the nearest one.
  public func show(_ id: String, on day: Day? = nil) throws -> [String] {
    // A map that cannot be read lends no day; `check` tells what is wrong with it.
    let days = maps.compactMap { map in
      (try? description(of: map)).map {
        Inquiry.MapDay(map: map, date: $0.date, treaties: $0.treaties)
      }
    }
    return try reportingProblems {
      try Inquiry(facts.model(), maps: days).lines(about: id, on: day?.date)
    }
  }
}
