extension JSONScanner {
  /// Calls `body` with each key of an object, `body` takes the value. The same key twice is an error.
  mutating func object(
    _ body: (inout JSONScanner, _ key: String, _ location: SourceLocation) throws(Diagnostic) ->
      Void
  ) throws(Diagnostic) {
    try expect(UInt8(ascii: "{"), "an object '{'")
    if take(UInt8(ascii: "}")) { return }
    let outer = keys.count
    defer { keys.removeLast(keys.count - outer) }
    var more: Set<String> = []
    repeat {
      let place = location()
      guard peek() == UInt8(ascii: "\"") else { throw unexpected("expected a key in quotes") }
      let key = try anyText()
      guard take(key, from: outer, &more) else {
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

extension JSONScanner {
  /// Notes a key of the object that is being read. Most objects have a few, for which a list is quicker than a set.
  ///
  /// - Parameters:
  ///   - outer: how many keys in the list belong to the objects round it.
  ///   - more: the keys that no longer stand in the list.
  /// - Returns: whether the key is new.
  private mutating func take(_ key: String, from outer: Int, _ more: inout Set<String>) -> Bool {
    guard !keys[outer...].contains(key) else { return false }
    if keys.count - outer < 16 {
      keys.append(key)
      return true
    }
    return more.insert(key).inserted
  }
}
