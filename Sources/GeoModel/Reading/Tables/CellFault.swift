import Documents

/// What is wrong with the text of a cell. The caller knows where the cell stands.
struct CellFault: Error, Equatable {
  var message: String
  var hint: String?

  init(_ message: String, hint: String? = nil) { (self.message, self.hint) = (message, hint) }

  /// The fault of a cell whose text is not what its column should hold.
  init(_ column: TableColumn, expected: String, found text: String, hint: String? = nil) {
    self.init("'\(column.rawValue)' should be \(expected), found '\(text)'", hint: hint)
  }
}

/// The error for a latitude that can only be a longitude, or the other way round. It is reported once
/// for a whole table.
struct ExchangedCoordinates: Error {}

extension String {
  /// The text with the spaces and signs that spreadsheets and typesetters use replaced by those of a
  /// keyboard: spaces of any width, minus signs, and primes.
  var plainSigns: String {
    if utf8.allSatisfy({ $0 < 0x80 && $0 != 0x60 }) { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: text += " "
      case 0x2010...0x2015, 0x2212: text += "-"
      case 0x2032, 0x2018, 0x2019, 0x201B, 0x00B4, 0x0060, 0x02B9, 0x02BC: text += "'"
      case 0x2033, 0x201C, 0x201D, 0x201F, 0x02BA, 0x02DD: text += "\""
      case 0x00BA, 0x02DA: text += "°"
      case 0x200B...0x200F, 0xFEFF: break
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Whether the text consists of ASCII digits, at least one.
  var isDigits: Bool { !isEmpty && utf8.allSatisfy { 0x30...0x39 ~= $0 } }
}

extension CSVCell {
  /// The words for something that is not known, in lower case.
  private static let wordsForNothing: Set = [
    "?", "??", "???", "n/a", "n.a.", "na", "nan", "null", "none", "nil", "unknown", "not known",
    "not stated", ".", "...", "…",
  ]

  /// Whether the cell says in a word or sign that something is not known.
  var saysNothing: Bool {
    text.utf8.count <= 10 && Self.wordsForNothing.contains(text.lowercased())
  }

  /// Whether the cell holds only a dash, as tables do where there is nothing to say.
  var isDash: Bool { ["-", "–", "—", "−", "--"].contains(text) }

  /// The text that a spreadsheet shows for `="…"`, which some programs write to keep a text as it is.
  var textOfFormula: String? {
    guard text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 2 else { return nil }
    return String(text.dropFirst(2).dropLast())
  }

  /// What is wrong with a cell in which a spreadsheet left an error or a formula. Nil if nothing is.
  var leftover: CellFault? {
    guard let first = text.utf8.first else { return nil }
    if first == UInt8(ascii: "#") {
      let isError =
        ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"]
        .contains(text.uppercased())
      if isError {
        return CellFault(
          "the cell holds the error '\(text)' of a spreadsheet",
          hint: "mend the formula, or write the value itself")
      }
      if text.utf8.allSatisfy({ $0 == first }), text.utf8.count > 2 {
        return CellFault(
          "the cell holds only '\(text)', which a spreadsheet shows where a column is too narrow",
          hint: "widen the column and save the table again")
      }
    }
    if first == UInt8(ascii: "="), text.utf8.count > 1 {
      return CellFault(
        "the cell holds the formula '\(text)', and not its value",
        hint: "save the values, not the formulas")
    }
    return nil
  }
}
