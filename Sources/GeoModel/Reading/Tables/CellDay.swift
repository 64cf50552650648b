import Documents

/// A day, month or year as people write it. A month or a year means its first day.
struct CellDay {
  let day: Day

  /// - Throws: A fault if the text is no date, or could be two.
  init(_ text: String, _ column: TableColumn) throws(CellFault) {
    let plain = text.plainSigns.trimmed
    if let day = Self.isoDay(plain) {
      self.day = day
      return
    }
    let parts = Self.parts(plain)
    let numbers = parts.compactMap { Int($0) }
    guard !parts.isEmpty, parts.allSatisfy({ $0.utf8.count <= 20 }) else {
      throw Self.fault(column, text)
    }
    if numbers.count == parts.count {
      day = try Self.numericDay(parts, plain, text, column)
    } else {
      day = try Self.namedDay(parts, text, column)
    }
  }

  /// Reads `1940-09-02`, also with a time of day, as databases write it.
  private static func isoDay(_ text: String) -> Day? {
    guard text.utf8.count >= 10 else { return nil }
    guard let day = Day(text.prefix(10)) else { return nil }
    let rest = text.dropFirst(10)
    return rest.isEmpty || rest.wholeMatch(of: /[T ][\d:.]+(Z|[-+][\d:]+)?/) != nil ? day : nil
  }

  /// Numbers and words, without the marks between them.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var word = ""
    for letter in text {
      let continues =
        word.last.map {
          $0.isNumber == letter.isNumber && letter.isNumber || $0.isLetter && letter.isLetter
        }
        ?? true
      if (!continues || !(letter.isLetter || letter.isNumber)), !word.isEmpty {
        parts.append(word)
        word = ""
      }
      if letter.isLetter || letter.isNumber {
        word.append(letter)
      } else if !" .,/-'".contains(letter) {
        parts.append(String(letter))
      }
    }
    return word.isEmpty ? parts : parts + [word]
  }

  /// Reads a date of numbers alone.
  private static func numericDay(
    _ parts: [String], _ plain: String, _ text: String, _ column: TableColumn
  ) throws(CellFault) -> Day {
    let numbers = parts.compactMap { Int($0) }
    let isYear = { (index: Int) in parts[index].count == 4 }
    switch parts.count {
    case 1 where isYear(0): return try first(numbers[0], 1, text, column)
    case 1 where parts[0].count == 5: throw serial(numbers[0], text, column)
    case 2 where parts[0].count == 5 && plain.contains(where: ".,".contains):
      throw serial(numbers[0], text, column)
    case 2 where isYear(0): return try first(numbers[0], numbers[1], text, column)
    case 2 where isYear(1): return try first(numbers[1], numbers[0], text, column)
    case 3 where isYear(0): return try day(numbers[0], numbers[1], numbers[2], text, column)
    case 3 where isYear(2):
      let (a, b, year) = (numbers[0], numbers[1], numbers[2])
      // With points the day comes first wherever they are used. With strokes it depends on the country.
      if plain.contains(".") || a > 12 || a == b { return try day(year, b, a, text, column) }
      if b > 12 { return try day(year, a, b, text, column) }
      if let one = Day(year: year, month: b, day: a), let other = Day(year: year, month: a, day: b)
      {
        throw CellFault(
          "'\(column.rawValue)' can be read as \(one) and as \(other): '\(text)'",
          hint: "write \(one) or \(other)")
      }
    case 3 where parts[2].count == 2:
      throw fault(column, text, hint: "write the year with four digits")
    default: break
    }
    throw fault(column, text)
  }

  /// Reads a date with the name of a month.
  private static func namedDay(
    _ parts: [String], _ text: String, _ column: TableColumn
  ) throws(CellFault) -> Day {
    let ordinals: Set = [
      "st", "nd", "rd", "th", "de", "del", "of", "g", "г", "года", "gada", "m", "d", "er", "r",
    ]
    let parts = parts.filter { !ordinals.contains($0.folded) }
    let numbers = parts.compactMap { Int($0) }
    let words = parts.filter { Int($0) == nil }
    guard words.count == 1, let month = MonthNames.month(words[0]) else {
      throw fault(column, text, hint: hint(for: words))
    }
    let years = parts.filter { $0.count == 4 && Int($0) != nil }.compactMap { Int($0) }
    guard years.count == 1, let year = years.first else {
      throw fault(column, text, hint: "write the year with four digits")
    }
    switch numbers.count {
    case 1: return try first(year, month, text, column)
    case 2:
      let date = numbers[0] == year ? numbers[1] : numbers[0]
      return try day(year, month, date, text, column)
    default: throw fault(column, text)
    }
  }

  private static func hint(for words: [String]) -> String? {
    let about: Set = [
      "c", "ca", "circa", "about", "early", "late", "mid", "before", "after", "?", "~",
    ]
    guard words.contains(where: { about.contains($0.folded) }) else { return nil }
    return "write the day that the map should go by, and say in 'text' how sure it is"
  }

  private static func first(
    _ year: Int, _ month: Int, _ text: String, _ column: TableColumn
  ) throws(CellFault) -> Day { try day(year, month, 1, text, column) }

  private static func day(
    _ year: Int, _ month: Int, _ day: Int, _ text: String, _ column: TableColumn
  ) throws(CellFault) -> Day {
    guard let found = Day(year: year, month: month, day: day) else {
      throw fault(column, text, hint: "the calendar has no such day")
    }
    return found
  }

  private static func fault(
    _ column: TableColumn, _ text: String, hint: String? = nil
  ) -> CellFault {
    CellFault(
      column, expected: "a day, month or year such as 1940-09-02, 2.9.1940, September 1940 or 1940",
      found: text, hint: hint)
  }

  /// The fault of a number of five digits, which spreadsheets make of dates: they count days from the
  /// end of 1899.
  private static func serial(
    _ number: Int, _ text: String, _ column: TableColumn
  ) -> CellFault {
    fault(
      column, text,
      hint: "it looks like a day that a spreadsheet keeps as a number; format the column as text, "
        + "enter the dates again and save the table")
  }
}
