/// Reads the records of a file of comma-separated values, one after the other.
struct CSVScanner {
  let bytes: [UInt8]
  let separator: UInt8
  private var position = 0
  private var lines: LineCounter

  init(bytes: [UInt8], separator: UInt8, file: String) {
    self.bytes = bytes
    self.separator = separator
    lines = LineCounter(file: file)
  }

  /// The fields of the next line that is not empty. Nil at the end of the file.
  mutating func record() throws(Diagnostic) -> [DocumentNode]? {
    while takeLineEnd() {}
    guard position < bytes.count else { return nil }
    var fields = [try field()]
    while position < bytes.count, !takeLineEnd() {
      guard bytes[position] == separator else {
        throw Diagnostic(
          "a separator or the end of the line should follow a closing quote",
          at: lines.location(of: position, in: bytes), hint: "double a quote inside a quoted field")
      }
      position += 1
      fields.append(try field())
    }
    return fields
  }

  private mutating func takeLineEnd() -> Bool {
    let rest = bytes[position...]
    if rest.starts(with: [0x0D, 0x0A]) {
      position += 2
    } else if rest.first == 0x0A || rest.first == 0x0D {
      position += 1
    } else {
      return false
    }
    return true
  }

  private mutating func field() throws(Diagnostic) -> DocumentNode {
    let place = lines.location(of: position, in: bytes)
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      return DocumentNode(.string(try quoted(from: place)), at: place)
    }
    let text = bytes[position...].prefix { $0 != separator && $0 != 0x0A && $0 != 0x0D }
    position = text.endIndex
    let word = String(decoding: text, as: UTF8.self)
    if word.isEmpty { return DocumentNode(.null, at: place) }
    return DocumentNode(decimal(word).map { .number($0) } ?? .string(word), at: place)
  }

  private mutating func quoted(from place: SourceLocation) throws(Diagnostic) -> String {
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let part = bytes[position...].prefix { $0 != UInt8(ascii: "\"") }
      text += part
      position = part.endIndex + 1
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        if part.endIndex == bytes.count { break }
        return String(decoding: text, as: UTF8.self)
      }
      text.append(UInt8(ascii: "\""))
      position += 1
    }
    throw Diagnostic("a quoted field does not end", at: place, hint: "close the quotes")
  }
}
