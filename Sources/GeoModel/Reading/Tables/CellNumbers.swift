import Documents

/// How numbers in cells are read. What a point or a comma means follows from the column, because a
/// table can come from any country.
enum CellNumbers {
  /// Reads a number of men, which is whole: a point, comma, space or apostrophe before groups of
  /// three digits separates thousands, and a fraction of zeros is dropped.
  static func men(_ text: String) throws(CellFault) -> Double {
    let plain = text.plainSigns
    if let number = whole(plain) { return number }
    if isShortForm(plain) { throw shortForm(.men, text) }
    var hint: String?
    if plain.folded.contains(where: \.isLetter) || plain.contains(where: "~≈><±?*".contains) {
      hint =
        "write only the number that the source states; one that is about right is an estimate, which "
        + "stands in geo/garrisons.yaml: estimates: [{men: 500, approximate: true, source: …}]"
    } else if plain.dropFirst().contains("-") || plain.contains("/") {
      hint = "leave the cell empty and quote the range in 'text', for a map shows one number"
    } else if plain.contains(where: ".,".contains) {
      hint = "a point or a comma stands only before groups of three digits here"
    }
    throw CellFault(.men, expected: "a whole number", found: text, hint: hint)
  }

  /// Reads a measure in kilometres or a rank: a point and a comma both start the fraction.
  static func measure(_ text: String, _ column: TableColumn) throws(CellFault) -> Double {
    var plain = text.plainSigns.lowercased()
    if plain.hasSuffix("km") { plain = String(plain.dropLast(2)).trimmed }
    if plain.hasPrefix("±") { plain = String(plain.dropFirst()).trimmed }
    guard let number = fraction(plain) else {
      if isShortForm(plain) { throw shortForm(column, text) }
      throw CellFault(
        column, expected: "a number", found: text,
        hint: column == .accuracy ? "write kilometres, such as 2 or 0,5" : nil)
    }
    return number
  }

  /// The value of a number in which a point or a comma starts the fraction. Nil for any other text.
  static func fraction(_ text: String) -> Double? {
    // Tables have very many numbers, so the text is looked at once, byte by byte.
    var (last, hasMark, hasComma): (UInt8, Bool, Bool) = (0, false, false)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: break
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard 0x30...0x39 ~= last, !hasMark else { return nil }
        (hasMark, hasComma) = (true, byte == UInt8(ascii: ","))
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard last == 0 else { return nil }
      default: return nil
      }
      last = byte
    }
    let plain = hasComma ? String(text.map { $0 == "," ? "." : $0 }) : text
    guard 0x30...0x39 ~= last, let value = Double(plain), value.isFinite else { return nil }
    return value
  }

  /// Whether the text is a number with an exponent, as spreadsheets show long numbers.
  static func isShortForm(_ text: String) -> Bool {
    guard text.contains("e") || text.contains("E") else { return false }
    return (try? /[-+]?\d+([.,]\d+)?[eE][-+]?\d+/.wholeMatch(in: text)) != nil
  }

  /// The fault of a number with an exponent.
  static func shortForm(_ column: TableColumn, _ text: String) -> CellFault {
    CellFault(
      "'\(column.rawValue)' is written with an exponent, as a spreadsheet shortens numbers: '\(text)'",
      hint: "format the column as a number, save the table again, and compare its digits")
  }

  private static func whole(_ text: String) -> Double? {
    var digits = text[...]
    let isNegative = digits.first == "-"
    if isNegative { digits.removeFirst() }
    digits = withoutZeroFraction(digits)
    guard let separator = digits.first(where: { !("0"..."9").contains($0) }) else {
      return digits.isEmpty || digits.utf8.count > 15 ? nil : value(String(digits), isNegative)
    }
    guard " .,'".contains(separator) else { return nil }
    let groups = digits.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ String($0).isDigits }), let first = groups.first, first.count <= 3,
      groups.count <= 5, groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return value(groups.joined(), isNegative)
  }

  private static func value(_ digits: String, _ isNegative: Bool) -> Double? {
    Double(digits).map { isNegative ? -$0 : $0 }
  }

  /// The digits without a last point or comma with one or two zeros. Three zeros are a group.
  private static func withoutZeroFraction(_ digits: Substring) -> Substring {
    guard let mark = digits.lastIndex(where: { ".,".contains($0) }) else { return digits }
    let rest = digits[digits.index(after: mark)...]
    return ["0", "00"].contains(rest) ? digits[..<mark] : digits
  }
}
