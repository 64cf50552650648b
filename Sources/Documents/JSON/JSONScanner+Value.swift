extension JSONScanner {
  /// Reads any value, with the locations of all its parts.
  mutating func value(depth: Int = 0) throws(Diagnostic) -> DocumentNode {
    let place = location()
    try add(values: 1, at: place)
    switch peek() {
    case UInt8(ascii: "{"):
      try checkDepth(depth)
      var entries: [DocumentNode.Entry] = []
      var object = try beginObject()
      while let key = try nextKey(&object) {
        let node = try value(depth: depth + 1)
        entries.append(DocumentNode.Entry(key: key.name, keyLocation: key.location, node: node))
      }
      return DocumentNode(.map(entries), at: place)
    case UInt8(ascii: "["):
      try checkDepth(depth)
      var items: [DocumentNode] = []
      if try beginArray() {
        repeat { items.append(try value(depth: depth + 1)) } while try nextElement()
      }
      return DocumentNode(.list(items), at: place)
    case UInt8(ascii: "\""): return DocumentNode(.string(try anyText()), at: place)
    case UInt8(ascii: "t") where take(word: "true"): return DocumentNode(.bool(true), at: place)
    case UInt8(ascii: "f") where take(word: "false"): return DocumentNode(.bool(false), at: place)
    case UInt8(ascii: "n") where take(word: "null"): return DocumentNode(.null, at: place)
    case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?:
      return DocumentNode(.number(try number()), at: place)
    default: throw unexpected("expected a value")
    }
  }

  /// Skips any value. It is as strict as ``value(depth:)`` but builds nothing.
  mutating func skipValue(depth: Int = 0) throws(Diagnostic) {
    switch peek() {
    case UInt8(ascii: "{"):
      try checkDepth(depth)
      var object = try beginObject()
      while try nextKey(&object) != nil { try skipValue(depth: depth + 1) }
    case UInt8(ascii: "["):
      try checkDepth(depth)
      if try beginArray() {
        repeat { try skipValue(depth: depth + 1) } while try nextElement()
      }
    case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?: _ = try number()
    case UInt8(ascii: "\""): _ = try anyText()
    default: _ = try value(depth: depth)
    }
  }
}
