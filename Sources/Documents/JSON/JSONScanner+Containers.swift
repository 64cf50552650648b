extension JSONScanner {
  /// Calls `body` with each key of an object, `body` takes the value. The same key twice is an error.
  mutating func object(
    _ body: (inout JSONScanner, _ key: String, _ location: SourceLocation) throws(Diagnostic) ->
      Void
  ) throws(Diagnostic) {
    try expect(UInt8(ascii: "{"), "an object '{'")
    if take(UInt8(ascii: "}")) { return }
    var seen = SeenKeys()
    repeat {
      let place = location()
      guard peek() == UInt8(ascii: "\"") else { throw unexpected("expected a key in quotes") }
      let key = try string()
      guard seen.insert(key) else {
        throw Diagnostic(
          "the key '\(key.quotable)' stands twice in this object", at: place,
          hint: "remove one of them")
      }
      try expect(UInt8(ascii: ":"), "':' after the key '\(key.quotable)'")
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

/// The keys of an object so far. Most objects have a few, for which a list is quicker than a set.
private struct SeenKeys {
  private var few: [String] = []
  private var many: Set<String> = []

  /// Whether the key is new.
  mutating func insert(_ key: String) -> Bool {
    if few.isEmpty { few.reserveCapacity(6) }
    if few.count < 16 {
      guard !few.contains(key) else { return false }
      few.append(key)
      return true
    }
    if many.isEmpty { many = Set(few) }
    return many.insert(key).inserted
  }
}
