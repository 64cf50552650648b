/// Reads the tokens of a JSON text (RFC 8259), byte by byte.
///
/// For speed it reads the memory without bounds checks. So every access must be guarded by a
/// comparison of `position` with `bytes.count`.
struct JSONScanner {
  /// The amounts that have been read so far, which count against the limits.
  private(set) var tally: ReadingTally
  /// The text, valid UTF-8. The memory must outlive the scanner.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the next byte.
  private var position: Int
  private var keys = OpenKeys()
  private let leavesTextsUnchecked: Bool
  private var lines: LineCounter

  /// Starts to scan a text.
  ///
  /// - Parameters:
  ///   - bytes: The text. The memory must outlive the scanner.
  ///   - file: The name of the file, for messages.
  ///   - tally: The amounts that have been read from other files so far.
  ///   - leavesTextsUnchecked: If true, ``anyText()`` does not refuse unwritable characters. The
  ///     user of the text has to do that, as ``Fields`` does.
  /// - Throws: An error if the bytes are not UTF-8.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, tally: ReadingTally,
    leavesTextsUnchecked: Bool = false
  ) throws(Diagnostic) {
    self.bytes = bytes
    self.tally = tally
    self.leavesTextsUnchecked = leavesTextsUnchecked
    position = try checkUTF8(bytes, file: file)
    lines = LineCounter(file: file)
  }

  // MARK: Bytes

  /// The next byte that is not white space. Nil at the end.
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

  /// Takes `byte`, or throws an error that names what was expected.
  mutating func expect(_ byte: UInt8, _ what: @autoclosure () -> String) throws(Diagnostic) {
    guard take(byte) else { throw unexpected("expected \(what())") }
  }

  /// Takes a word such as `null`. Takes nothing if the text has another word or if the word
  /// continues.
  mutating func take(word: String) -> Bool {
    _ = peek()
    let end = position + word.utf8.count
    let goesOn = end < bytes.count && (bytes[end] | 0x20) &- UInt8(ascii: "a") < 26
    guard bytes[position...].starts(with: word.utf8), !goesOn else { return false }
    position = end
    return true
  }

  /// Takes `[x,y]` if both numbers are plain and at most one space separates them. Nearly all
  /// positions are written that way, so this is fast. Takes nothing if the text looks different or
  /// if `isWanted` returns false.
  @inline(__always)
  mutating func takePair(where isWanted: (Double, Double) -> Bool) -> (Double, Double)? {
    let count = bytes.count
    guard peek() == UInt8(ascii: "[") else { return nil }
    var index = position + 1
    guard let x = plainNumber(in: bytes, at: &index), index < count,
      bytes[index] == UInt8(ascii: ",")
    else { return nil }
    index += 1
    if index < count, bytes[index] == 0x20 { index += 1 }
    guard let y = plainNumber(in: bytes, at: &index), index < count,
      bytes[index] == UInt8(ascii: "]"), isWanted(x, y)
    else { return nil }
    position = index + 1
    return (x, y)
  }

  /// Reads a number as JSON defines it.
  mutating func number() throws(Diagnostic) -> Double {
    guard let first = peek(), first == UInt8(ascii: "-") || isDigit(first) else {
      throw unexpected("expected a number")
    }
    var end = position
    if let value = plainNumber(in: bytes, at: &end) {
      position = end
      return value
    }
    guard let value = longNumber(in: bytes, at: &end) else {
      throw unexpected("expected a number like 12 or -0.5")
    }
    guard value.isFinite else {
      let text = String(decoding: bytes[position..<end], as: UTF8.self)
      throw Diagnostic("the number \(text.prefix(40)) is too large", at: location(of: position))
    }
    position = end
    return value
  }

  /// Reads a text in quotation marks. It refuses unwritable characters.
  mutating func string() throws(Diagnostic) -> String {
    _ = peek()
    let start = position
    let text = try anyString()
    // Unescaped ASCII is always allowed, so most texts need no further check.
    let isPlain = bytes[start..<position].allSatisfy { $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    if !isPlain, let scalar = text.unwritableCharacter {
      throw Diagnostic(unwritable: scalar, at: location(of: start))
    }
    return text
  }

  /// Reads a text in quotation marks that may not be used at all, such as a key or a skipped value.
  /// It checks for unwritable characters only if the scanner is set to do so.
  mutating func anyText() throws(Diagnostic) -> String {
    leavesTextsUnchecked ? try anyString() : try string()
  }

  /// Reads a text in quotation marks without a check for unwritable characters.
  private mutating func anyString() throws(Diagnostic) -> String {
    try expect(UInt8(ascii: "\""), "a text in quotes")
    do {
      return try jsonText(in: bytes, at: &position)
    } catch {
      throw Diagnostic(error.message, at: location(of: error.offset), hint: error.hint)
    }
  }

  /// Checks that only white space is left.
  mutating func expectEnd() throws(Diagnostic) {
    if peek() != nil { throw unexpected("expected the end of the file") }
  }

  // MARK: Objects and arrays

  /// Takes the opening brace of an object.
  mutating func beginObject() throws(Diagnostic) -> OpenKeys.Object {
    try expect(UInt8(ascii: "{"), "an object '{'")
    return keys.begin()
  }

  /// Takes the next key of an object and the colon after it. At the end of the object it takes the
  /// closing brace and returns nil.
  ///
  /// - Parameter object: The object, as ``beginObject()`` returned it.
  /// - Throws: An error if the object already has this key.
  mutating func nextKey(_ object: inout OpenKeys.Object) throws(Diagnostic)
    -> (name: String, location: SourceLocation)?
  {
    if object.isNew {
      object.isNew = false
      if take(UInt8(ascii: "}")) { return nil }
    } else if !take(UInt8(ascii: ",")) {
      try expect(UInt8(ascii: "}"), "',' or '}'")
      keys.end(object)
      return nil
    }
    let place = location()
    guard peek() == UInt8(ascii: "\"") else { throw unexpected("expected a key in quotes") }
    let key = try anyText()
    guard keys.add(key, to: &object) else {
      throw Diagnostic(
        "the key '\(key.quotable)' stands twice in this object", at: place,
        hint: "remove one of them")
    }
    try expect(UInt8(ascii: ":"), "':' after the key '\(key.quotable)'")
    return (key, place)
  }

  /// Takes the opening bracket of an array. If the array is empty, it takes the closing bracket,
  /// too.
  ///
  /// - Returns: Whether the array has an element.
  mutating func beginArray() throws(Diagnostic) -> Bool {
    try expect(UInt8(ascii: "["), "an array '['")
    return !take(UInt8(ascii: "]"))
  }

  /// Takes the comma or the closing bracket after an element of an array.
  ///
  /// - Returns: Whether there is another element.
  mutating func nextElement() throws(Diagnostic) -> Bool {
    if take(UInt8(ascii: ",")) { return true }
    try expect(UInt8(ascii: "]"), "',' or ']'")
    return false
  }

  /// Takes an empty array. Takes nothing if the array has elements.
  mutating func takeEmptyArray() -> Bool {
    let start = position
    if take(UInt8(ascii: "[")), take(UInt8(ascii: "]")) { return true }
    position = start
    return false
  }

  /// Skips an object by counting its braces. Other faults within it are not detected.
  ///
  /// - Returns: The range of the object's bytes.
  mutating func skipObject() throws(Diagnostic) -> Range<Int> {
    guard peek() == UInt8(ascii: "{") else { throw unexpected("expected an object") }
    let start = position
    guard let end = endOfObject(in: bytes, from: start) else {
      position = bytes.count
      throw unexpected("expected the end of an object")
    }
    position = end
    return start..<end
  }

  // MARK: Positions in the text

  /// Whether an object that is being read already had a key.
  func has(_ key: String, in object: OpenKeys.Object) -> Bool { keys.contains(key, in: object) }

  /// A position to which the scanner can return.
  struct Mark {
    fileprivate let position: Int
    fileprivate let keyCount: Int
  }

  /// A mark at the next byte that is not white space.
  mutating func mark() -> Mark { Mark(position: offsetOfNext(), keyCount: keys.count) }

  /// Moves back to a mark, or forward to a later one. Objects that were opened after the mark are
  /// abandoned.
  mutating func go(to mark: Mark) {
    position = mark.position
    keys.giveUp(after: mark.keyCount)
  }

  /// The offset after the last byte that was taken.
  var offset: Int { position }

  /// The offset of the next byte that is not white space.
  mutating func offsetOfNext() -> Int {
    _ = peek()
    return position
  }

  /// The location of the next byte that is not white space.
  mutating func location() -> SourceLocation { location(of: offsetOfNext()) }

  /// The location of the byte at an offset. A byte-order mark does not count as a column.
  mutating func location(of offset: Int) -> SourceLocation {
    var place = lines.location(of: offset, in: bytes)
    if place.line == 1, let column = place.column, bytes.starts(with: byteOrderMark) {
      place.column = column - 1
    }
    return place
  }

  // MARK: Limits and messages

  /// Counts values against the limit.
  mutating func add(values count: Int, at location: SourceLocation) throws(Diagnostic) {
    try tally.add(values: count, at: location)
  }

  /// Counts features against the limit.
  mutating func add(features count: Int, at location: SourceLocation) throws(Diagnostic) {
    try tally.add(features: count, at: location)
  }

  /// Counts the positions that were just read against the limit.
  mutating func add(vertices count: Int) throws(Diagnostic) {
    let isExcess = count > tally.remainingVertices
    let place = isExcess ? location(of: position) : SourceLocation(file: "")
    try tally.add(vertices: count, at: place)
  }

  mutating func checkDepth(_ depth: Int) throws(Diagnostic) {
    guard depth < tally.limits.depth else { throw tally.limits.tooDeep(at: location()) }
  }

  /// An error that says what was found at the current position.
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

  /// The next word or character, to quote in a message.
  private var word: String {
    let rest = bytes[position..<min(position + 80, bytes.count)]
    let text = String(decoding: rest, as: UTF8.self)
    let token = text.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    return String(token.isEmpty ? text.prefix(1) : token.prefix(20))
  }
}
