/// A day of the Gregorian calendar.
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year of the common era, 0…9999.
  public let year: Int
  /// The month, 1…12.
  public let month: Int
  /// The day of the month, 1…31.
  public let day: Int

  /// Creates a day. Nil if the calendar has no such day, or if the year is outside 0…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads a day in the form `YYYY-MM-DD`. Nil for any other text.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day in the form `YYYY-MM-DD`.
  public var description: String {
    let digits = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// Whether a day comes before another.
  public static func < (a: Day, b: Day) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

/// A period of days from `start` up to, but not including, `end`. Without a start or an end it is
/// open on that side.
public struct DateSpan: Hashable, Sendable {
  /// The first day. Nil if it is not known, or if the period has always been valid.
  public var start: Day?
  /// The day after the last one. Nil if it is not known, or if the period has not ended.
  public var end: Day?

  /// Creates the period from `start` up to, but not including, `end`.
  public init(start: Day? = nil, end: Day? = nil) {
    self.start = start
    self.end = end
  }

  /// Whether a day lies in the period.
  public func contains(_ date: Day) -> Bool {
    if let start, date < start { return false }
    if let end, date >= end { return false }
    return true
  }
}
