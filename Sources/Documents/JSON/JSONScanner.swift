/// Reads the tokens of a JSON text (RFC 8259), byte by byte.
struct JSONScanner {
  /// How deep arrays and objects may lie in each other.
  static let depthLimit = 64

  let bytes: [UInt8]
  /// The offset of the next byte.
  var position = 0
  var lines: LineCounter

  /// - Parameter bytes: well-formed UTF-8.
  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    lines = LineCounter(bytes: bytes, file: file)
  }

  /// The next byte that is no white space; nil at the end.
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
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// Takes `byte` or says what was expected.
  mutating func expect(_ byte: UInt8, _ what: String) throws(Diagnostic) {
    guard take(byte) else { throw unexpected("expected \(what)") }
  }

  /// The location of the next byte that is no white space.
  mutating func location() -> SourceLocation {
    _ = peek()
    return lines.location(of: position)
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
    return Diagnostic("\(message), found \(found)", at: lines.location(of: position))
  }

  /// A few letters from the current position on, to quote in a message.
  private var word: String {
    let rest = bytes[position...].prefix(80)
    let text = String(decoding: rest, as: UTF8.self)
    let token = text.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    return String(token.isEmpty ? text.prefix(1) : token.prefix(20))
  }

  /// Calls `body` with each key of an object, `body` takes the value. The same key twice is an error.
  mutating func object(
    _ body: (inout JSONScanner, _ key: String, _ location: SourceLocation) throws(Diagnostic) ->
      Void
  ) throws(Diagnostic) {
    try expect(UInt8(ascii: "{"), "an object '{'")
    if take(UInt8(ascii: "}")) { return }
    var seen: Set<String> = []
    repeat {
      let place = location()
      guard peek() == UInt8(ascii: "\"") else { throw unexpected("expected a key in quotes") }
      let key = try string()
      guard seen.insert(key).inserted else {
        throw Diagnostic(
          "the key '\(key)' stands twice in this object", at: place, hint: "remove one of them")
      }
      try expect(UInt8(ascii: ":"), "':' after the key '\(key)'")
      try body(&self, key, place)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "',' or '}'")
  }

  /// Calls `body` at each element of an array; `body` takes it.
  mutating func array(_ body: (inout JSONScanner) throws(Diagnostic) -> Void) throws(Diagnostic) {
    try expect(UInt8(ascii: "["), "an array '['")
    if take(UInt8(ascii: "]")) { return }
    repeat { try body(&self) } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"), "',' or ']'")
  }
}
