import Foundation

/// The text of a table in UTF-8, from whichever encoding the file has.
struct TableText {
  /// The text in UTF-8, without a byte-order mark.
  var bytes: [UInt8]
  /// A warning that says which encoding was taken, if it was not UTF-8.
  var note: Diagnostic?

  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: The name of the file, for messages.
  /// - Throws: An error if the file is no text.
  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    try Self.refuseOtherFormats(bytes, file: file)
    if let isLittle = Self.orderOfUTF16(bytes) {
      self.bytes = try Self.fromUTF16(bytes, isLittle: isLittle, file: file)
      note = Self.note(taking: "UTF-16", file: file)
    } else if bytes.withUnsafeBufferPointer(firstInvalidUTF8) == nil || Self.isBrokenUTF8(bytes) {
      self.bytes = try checkedUTF8(bytes, file: file)
    } else {
      let page = CodePage(guessedFrom: bytes)
      guard let text = page.text(bytes) else {
        throw Diagnostic(
          "the file is written in an encoding that is not known here",
          at: SourceLocation(file: file), hint: "save it as CSV in UTF-8")
      }
      self.bytes = text
      note = Self.note(taking: "Windows-\(page.rawValue)", file: file)
    }
    if let index = self.bytes.firstIndex(of: 0) {
      var lines = LineCounter(file: file)
      throw Diagnostic(
        "the file holds a zero byte, which no text has",
        at: lines.location(of: index, in: self.bytes), hint: "save the table as CSV in UTF-8")
    }
  }

  private static func note(taking encoding: String, file: String) -> Diagnostic {
    Diagnostic(
      "the table is not in UTF-8 and was read as \(encoding)", at: SourceLocation(file: file),
      hint: "if letters look wrong, save it as CSV in UTF-8", severity: .warning)
  }

  /// Refuses files that people take for tables: workbooks and web pages.
  private static func refuseOtherFormats(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let workbooks: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if workbooks.contains(where: bytes.starts) {
      throw Diagnostic(
        "this is the workbook of a spreadsheet under another name, and only text is read here",
        at: SourceLocation(file: file), hint: "open it and save the sheet as CSV in UTF-8")
    }
    if String(decoding: bytes.prefix(20), as: UTF8.self).lowercased().hasPrefix("<") {
      throw Diagnostic(
        "this is a page of the web or another file with tags, and no table",
        at: SourceLocation(file: file), hint: "save the table as CSV in UTF-8")
    }
  }

  /// Whether the units of a text in UTF-16 have their low byte first. Nil if the file does not start
  /// with a byte-order mark of UTF-16.
  private static func orderOfUTF16(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    return bytes.starts(with: [0xFE, 0xFF]) ? false : nil
  }

  private static func fromUTF16(
    _ bytes: [UInt8], isLittle: Bool, file: String
  ) throws(Diagnostic) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).lazy.map { index in
      let (low, high) =
        isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      return UInt16(high) << 8 | UInt16(low)
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    let isBroken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { text.append($0) }
    guard !isBroken, bytes.count.isMultiple(of: 2) else {
      throw Diagnostic(
        "the text in UTF-16 is cut off or damaged", at: SourceLocation(file: file),
        hint: "save the table again, as CSV in UTF-8")
    }
    return text
  }

  /// Whether most of what is not ASCII is valid UTF-8, so that the rest is damage and not another
  /// encoding.
  private static func isBrokenUTF8(_ bytes: [UInt8]) -> Bool {
    var (valid, damaged) = (0, 0)
    var rest = bytes[...]
    while let start = rest.firstIndex(where: { $0 >= 0x80 }) {
      let lead = rest[start]
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      let part = rest[start...].prefix(length)
      let isWhole =
        lead >= 0xC2 && part.count == length && part.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
      if isWhole { valid += 1 } else { damaged += 1 }
      rest = rest[(start + (isWhole ? length : 1))...]
    }
    return valid > damaged
  }
}
