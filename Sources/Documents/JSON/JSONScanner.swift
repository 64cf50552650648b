import Geometry

/// Reads the tokens of a JSON text (RFC 8259), byte by byte.
///
/// It looks straight at the bytes, without a check of each index: every access stands behind a comparison
/// of `position` with `bytes.count`.
struct JSONScanner {
  /// Well-formed UTF-8, which outlives the scanner.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the next byte.
  var position: Int
  /// What has been read against the limits.
  var tally: ReadingTally
  /// What was mended in the feature that is being read.
  var notes = RepairNotes()
  /// The keys of the objects that are being read, of the outer ones first.
  var keys: [String] = []
  /// The positions of the line or ring that is being read, kept between lines for its room.
  var chain: [Point] = []
  /// Whether the shape that is being read has longitudes beyond 180 degrees.
  var goesBeyond = false
  /// Whether characters that no text may hold are left to whoever uses it: ``Fields`` refuses them.
  var leavesTextsUnchecked = false
  private var lines: LineCounter

  /// - Throws: when the bytes are no UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, tally: ReadingTally) throws(Diagnostic) {
    self.bytes = bytes
    self.tally = tally
    position = try checkUTF8(bytes, file: file)
    lines = LineCounter(file: file)
  }

  /// The next byte that is no white space; nil at the end.
  @inline(__always)
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// Takes the next byte if it is `byte`.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// Takes `byte` or says what was expected.
  mutating func expect(_ byte: UInt8, _ what: @autoclosure () -> String) throws(Diagnostic) {
    guard take(byte) else { throw unexpected("expected \(what())") }
  }

  /// The location of the byte at an offset; a byte-order mark is no column.
  mutating func location(of offset: Int) -> SourceLocation {
    var place = lines.location(of: offset, in: bytes)
    if place.line == 1, let column = place.column, bytes.starts(with: byteOrderMark) {
      place.column = column - 1
    }
    return place
  }

  /// The location of the next byte that is no white space.
  mutating func location() -> SourceLocation {
    _ = peek()
    return location(of: position)
  }

  /// The offset of the next byte that is no white space.
  mutating func offsetOfNext() -> Int {
    _ = peek()
    return position
  }

  /// A message about what stands at the current position.
  mutating func unexpected(_ message: String) -> Diagnostic {
    let found =
      switch peek() {
      case nil: "the end of the file"
      case UInt8(ascii: "\""): "a text"
      case UInt8(ascii: "{"): "an object"
      case UInt8(ascii: "["): "an array"
      case _: "'\(word)'"
      }
    return Diagnostic("\(message), found \(found)", at: location(of: position))
  }

  /// A few letters from the current position on, to quote in a message.
  private var word: String {
    let rest = bytes[position..<min(position + 80, bytes.count)]
    let text = String(decoding: rest, as: UTF8.self)
    let token = text.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    return String(token.isEmpty ? text.prefix(1) : token.prefix(20))
  }
}
