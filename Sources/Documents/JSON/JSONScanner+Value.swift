extension JSONScanner {
  /// Any value, with the place of each of its parts.
  mutating func value(depth: Int = 0) throws(Diagnostic) -> DocumentNode {
    let place = location()
    try tally.add(values: 1, at: place)
    switch peek() {
    case UInt8(ascii: "{"):
      try checkDepth(depth)
      var entries: [DocumentNode.Entry] = []
      try object { (scanner, key, keyPlace) throws(Diagnostic) in
        let node = try scanner.value(depth: depth + 1)
        entries.append(DocumentNode.Entry(key: key, keyLocation: keyPlace, node: node))
      }
      return DocumentNode(.map(entries), at: place)
    case UInt8(ascii: "["):
      try checkDepth(depth)
      var items: [DocumentNode] = []
      try array { (scanner) throws(Diagnostic) in
        items.append(try scanner.value(depth: depth + 1))
      }
      return DocumentNode(.list(items), at: place)
    case UInt8(ascii: "\""): return DocumentNode(.string(try anyText()), at: place)
    case UInt8(ascii: "t"): return DocumentNode(.bool(try literal("true", true)), at: place)
    case UInt8(ascii: "f"): return DocumentNode(.bool(try literal("false", false)), at: place)
    case UInt8(ascii: "n"): return DocumentNode(try literal("null", .null), at: place)
    case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?:
      return DocumentNode(.number(try number()), at: place)
    default: throw unexpected("expected a value")
    }
  }

  /// Passes over any value; as strict as ``value(depth:)`` but builds nothing.
  mutating func skipValue(depth: Int = 0) throws(Diagnostic) {
    switch peek() {
    case UInt8(ascii: "{"):
      try checkDepth(depth)
      try object { (scanner, _, _) throws(Diagnostic) in try scanner.skipValue(depth: depth + 1) }
    case UInt8(ascii: "["):
      try checkDepth(depth)
      try array { (scanner) throws(Diagnostic) in try scanner.skipValue(depth: depth + 1) }
    case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?: _ = try number()
    case UInt8(ascii: "\""): _ = try anyText()
    default: _ = try value(depth: depth)
    }
  }

  /// Makes sure that nothing but white space is left.
  mutating func expectEnd() throws(Diagnostic) {
    if peek() != nil { throw unexpected("expected the end of the file") }
  }

  private mutating func literal<Value>(_ word: String, _ value: Value) throws(Diagnostic) -> Value {
    let letters = Array(word.utf8)
    let end = position + letters.count
    let goesOn = end < bytes.count && (bytes[end] | 0x20) &- UInt8(ascii: "a") < 26
    guard bytes[position...].starts(with: letters), !goesOn else {
      throw unexpected("expected a value")
    }
    position = end
    return value
  }

  mutating func checkDepth(_ depth: Int) throws(Diagnostic) {
    guard depth < tally.limits.depth else { throw tally.limits.tooDeep(at: location()) }
  }
}
