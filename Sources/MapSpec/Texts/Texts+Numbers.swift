import Documents

extension Texts {
  /// A whole number with groups of three digits, for example `8 000`. The separator is the text
  /// `number.thousands`; if there is none, a narrow no-break space.
  package func number(_ value: Int) -> String {
    let separator = text("number.thousands") ?? "\u{202f}"
    var groups: [Substring] = []
    var rest = Substring(String(value.magnitude))
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return (value < 0 ? "\u{2212}" : "") + groups.joined(separator: separator)
  }

  /// A measure without unnecessary decimals, for example `50` or `2.5`. The decimal separator is the text
  /// `number.decimal`; if there is none, a point.
  package func measure(_ value: Double) -> String {
    guard value != value.rounded() else { return String(Int(value)) }
    return String(value).replacing(".", with: text("number.decimal") ?? ".")
  }

  /// A day in words, for example `2 May 1901`. The first of a month has the number `date.first-day` if the
  /// language has that text.
  ///
  /// - Parameters:
  ///   - date: the day.
  ///   - short: whether to omit the year. The pattern is `date.short` then, and `date.full` otherwise.
  ///   - form: a grammatical form of the day. Its patterns and names of months have keys below `date.FORM`;
  ///     those that are missing there are taken from below `date`.
  package func date(_ date: Day, short: Bool = false, form: String? = nil) -> String {
    let pattern = short ? "short" : "full"
    let keys = (form.map { ["date.\($0)."] } ?? []) + ["date."]
    let month = keys.lazy.compactMap { self.choice("\($0)months.m\(date.month)") }.first
    let values: [String: TextValue] = [
      "day": .text(date.day == 1 ? choice("date.first-day") ?? "1" : String(date.day)),
      "month": .text(month ?? String(date.month)),
      "year": .text(String(date.year)),
    ]
    if byKey["date.\(pattern)"] == nil, let other = substitutes.lazy.compactMap(\.texts).first {
      return other.date(date, short: short)
    }
    let words = keys.lazy.compactMap { self.choice("\($0)\(pattern)", values) }.first
    // No-break spaces keep the parts of a date on one line.
    return (words ?? date.description).replacing(" ", with: "\u{a0}")
  }
}
