import Documents

extension Texts {
  /// A whole number with its thousands set apart: `8 000`. The separator is the text
  /// `number.thousands`, a narrow unbreakable space unless the language says otherwise.
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

  /// A measure without needless decimals: `50`, `2.5`. The sign between the digits is the text
  /// `number.decimal`, a point unless the language says otherwise.
  package func measure(_ value: Double) -> String {
    guard value != value.rounded() else { return String(Int(value)) }
    return String(value).replacing(".", with: text("number.decimal") ?? ".")
  }

  /// A day in words: `2 May 1901`, by the pattern `date.full`, or without the year by `date.short`.
  ///
  /// - Parameter form: another form of the day; its patterns and months stand below `date.FORM`, and what
  ///   is missing there is that of the plain form.
  package func date(_ date: Day, short: Bool = false, form: String? = nil) -> String {
    let pattern = short ? "short" : "full"
    let keys = (form.map { ["date.\($0)."] } ?? []) + ["date."]
    let month = keys.lazy.compactMap { self.text("\($0)months.m\(date.month)") }.first
    let values: [String: TextValue] = [
      "day": .text(String(date.day)), "month": .text(month ?? String(date.month)),
      "year": .text(String(date.year)),
    ]
    let words = keys.lazy.compactMap { self.text("\($0)\(pattern)", values) }.first
    // The parts of a date stay on one line.
    return (words ?? date.description).replacing(" ", with: "\u{a0}")
  }
}
