import Documents

/// A latitude or longitude as people write it: `57.7039`, `57,7039`, `57°42′14″N`, `57 42 14 N`,
/// `57:42:14`, `N 57°42.5'`.
struct CellAngle {
  enum Axis {
    case latitude, longitude

    var column: TableColumn { self == .latitude ? .latitude : .longitude }
    var limit: Double { self == .latitude ? 90 : 180 }
    var other: Axis { self == .latitude ? .longitude : .latitude }
  }

  /// The angle in degrees, north and east positive.
  let degrees: Double

  /// - Parameters:
  ///   - text: The text of the cell, or the part of it that is one coordinate.
  ///   - axis: Which coordinate it is.
  /// - Throws: `CellFault`, or `ExchangedCoordinates` if the text can only be the other coordinate.
  init(_ text: String, _ axis: Axis) throws {
    if let value = CellNumbers.fraction(text), abs(value) <= axis.limit {
      degrees = value
      return
    }
    let plain = text.plainSigns.replacing("''", with: "\"")
    try Self.refuseSpreadsheetForms(plain, text, axis)
    var scanner = AngleScanner(plain)
    guard scanner.scan() else { throw Self.fault(axis, text) }
    var sign = scanner.isNegative ? -1.0 : 1.0
    if let word = scanner.word {
      guard let (side, direction) = try Self.hemisphere(word, axis) else {
        throw Self.fault(axis, text)
      }
      guard side == axis else { throw ExchangedCoordinates() }
      guard !scanner.isSigned else {
        throw Self.fault(
          axis, text, hint: "a sign and a letter say the same twice; keep one of them")
      }
      sign = direction
    }
    let parts = scanner.parts
    guard parts.dropFirst().allSatisfy({ $0 < 60 }) else {
      throw Self.fault(axis, text, hint: "minutes and seconds are less than 60")
    }
    let value = parts.reversed().reduce(0) { $0 / 60 + $1 }
    guard value <= axis.limit else {
      if axis == .latitude, value <= axis.other.limit { throw ExchangedCoordinates() }
      throw Self.fault(
        axis, text,
        hint: parts.count == 1 && value.rounded() == value ? Self.largeNumberAdvice : nil)
    }
    degrees = sign * value
  }

  /// What may have made a large whole number of a coordinate.
  private static let largeNumberAdvice =
    "the decimal point seems lost, as a spreadsheet does that takes it for a separator of "
    + "thousands (format the column as text), or the numbers are metres of a projected grid (export "
    + "them as longitude and latitude, EPSG:4326)"

  /// The fault of a text that is no such angle.
  static func fault(_ axis: Axis, _ text: String, hint: String? = nil) -> CellFault {
    let limit = Int(axis.limit)
    return CellFault(
      axis.column, expected: "degrees from -\(limit) to \(limit)", found: text,
      hint: hint ?? "write 57.7039, 57,7039 or 57°42′14″")
  }

  /// Refuses forms into which a spreadsheet turns numbers.
  private static func refuseSpreadsheetForms(
    _ plain: String, _ text: String, _ axis: Axis
  ) throws(CellFault) {
    if CellNumbers.isShortForm(plain) { throw CellNumbers.shortForm(axis.column, text) }
    let groups = plain.split { ".,-/".contains($0) }
    guard groups.count > 2, plain.allSatisfy({ $0.isNumber || ".,-/".contains($0) }) else { return }
    let isDate = groups.count == 3 && groups.allSatisfy { $0.count <= 4 && Int($0) ?? 99 < 2200 }
    let looksLike =
      isDate && groups.contains { (Int($0) ?? 99) <= 12 } && !groups.contains { $0.count == 3 }
      ? "it looks like a date, which a spreadsheet makes of some numbers"
      : "the points of a spreadsheet that separate thousands stand in it"
    throw fault(axis, text, hint: "\(looksLike); format the column as text and enter it again")
  }

  /// The axis and the sign of a word for a direction. Nil if it is no such word.
  ///
  /// - Throws: A fault if the letter means different directions in different languages.
  private static func hemisphere(
    _ word: String, _ axis: Axis
  ) throws(CellFault) -> (Axis, sign: Double)? {
    switch word {
    case "n", "north", "с", "сш": return (.latitude, 1)
    case "s", "south", "ю", "юш": return (.latitude, -1)
    case "e", "east", "в", "вд": return (.longitude, 1)
    case "w", "west", "з", "зд": return (.longitude, -1)
    case "z", "d", "a", "r", "o", "p", "v", "l", "i", "k":
      let letter = word.uppercased()
      throw CellFault(
        "'\(axis.column.rawValue)' has the letter '\(letter)', which means different directions in "
          + "different languages",
        hint: "write N, S, E or W, or a minus sign for south and west")
    default: return nil
    }
  }
}

/// Takes the text of an angle to pieces: a sign, up to three numbers, and a word for the direction.
private struct AngleScanner {
  private var rest: Substring
  private(set) var isNegative = false
  private(set) var isSigned = false
  /// Degrees, minutes and seconds, as far as they are written.
  private(set) var parts: [Double] = []
  /// The word for the direction, in lower case and without points.
  private(set) var word: String?

  init(_ text: String) { rest = text[...] }

  /// Reads the whole text. False if it is no angle.
  mutating func scan() -> Bool {
    takeWord()
    takeSpaces()
    if let sign = rest.first, "+-".contains(sign) {
      (isSigned, isNegative) = (true, sign == "-")
      rest.removeFirst()
      takeSpaces()
    }
    while let first = rest.first, first.isASCII, first.isNumber, parts.count < 3 {
      guard takeNumber() else { return false }
    }
    takeWord()
    takeSpaces()
    return rest.isEmpty && !parts.isEmpty
  }

  /// Reads a number and the mark after it. Only the last number may have a fraction.
  private mutating func takeNumber() -> Bool {
    let text = rest.prefix { ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "," }
    guard let value = CellNumbers.fraction(String(text)),
      parts.last.map({ $0.rounded() == $0 }) ?? true
    else { return false }
    rest = rest[text.endIndex...]
    takeSpaces()
    if let mark = rest.first, "°'\":".contains(mark) {
      let marks = ["°:", "':", "\""]
      guard marks[parts.count].contains(mark) else { return false }
      rest.removeFirst()
    }
    takeSpaces()
    parts.append(value)
    return true
  }

  private mutating func takeWord() {
    let letters = rest.prefix { $0.isLetter || $0 == "." }
    guard word == nil, letters.contains(where: \.isLetter) else { return }
    word = letters.lowercased().replacing(".", with: "")
    rest = rest[letters.endIndex...]
  }

  private mutating func takeSpaces() { rest = rest.drop { $0 == " " } }
}
