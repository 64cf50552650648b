import Documents
import GeoModel
import MapSpec

extension Texts {
  /// A whole number with its thousands set apart: `8 000`. The separator is the text
  /// `number.thousands`, a narrow unbreakable space unless the language says otherwise.
  func number(_ value: Int) -> String {
    let separator = byKey["number.thousands"] ?? "\u{202f}"
    let digits = String(abs(value))
    var groups: [String] = []
    var rest = Substring(digits)
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(String(rest), at: 0)
    return (value < 0 ? "\u{2212}" : "") + groups.joined(separator: separator)
  }

  /// A day in words: `2 May 1901`, by the pattern `date.full` (or `date.short`, without the year).
  func date(_ date: CalendarDate, short: Bool = false) -> String {
    let month = byKey["date.months.m\(date.month)"] ?? String(date.month)
    let pattern =
      byKey[short ? "date.short" : "date.full"]
      ?? (short ? "{day} {month}" : "{day} {month} {year}")
    // The parts of a date stay on one line.
    return pattern.replacing(" ", with: "\u{a0}").replacing("{day}", with: String(date.day))
      .replacing("{month}", with: month).replacing("{year}", with: String(date.year))
  }
}

/// A measure without needless decimals: `50`, `2.5`.
func plain(_ value: Double) -> String {
  value == value.rounded() ? String(Int(value)) : String(value)
}
