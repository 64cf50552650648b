extension GeoJSONDocument {
  /// Where the features of a file stand in it.
  package struct Spans: Hashable, Sendable {
    /// A map of what stands beside `type` and `features`.
    package var members: DocumentNode
    /// Which bytes each feature takes.
    package var features: [Range<Int>]
  }

  /// Finds the features of a file without reading them: a tenth of the work of ``parse(_:file:)``.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: when braces or quotes are left open; other faults of features are not seen.
  package static func spans(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Spans {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Diagnostic) in
      var scanner = try JSONScanner(buffer, file: file, tally: ReadingTally())
      scanner.leavesTextsUnchecked = true
      let start = scanner.location()
      guard try scanner.typeAhead() == "FeatureCollection" else {
        return Spans(
          members: DocumentNode(.map([]), at: start), features: [try scanner.spanOfNext()])
      }
      var features: [Range<Int>] = []
      var members: [DocumentNode.Entry] = []
      try scanner.object { (scanner, key, place) throws(Diagnostic) in
        switch key {
        case "type": _ = try scanner.value()
        case "features":
          try scanner.array { (scanner) throws(Diagnostic) in
            features.append(try scanner.spanOfNext())
          }
        default:
          let node = try scanner.value()
          members.append(DocumentNode.Entry(key: key, keyLocation: place, node: node))
        }
      }
      return Spans(members: DocumentNode(.map(members), at: start), features: features)
    }
  }
}

extension JSONScanner {
  /// Passes over an object by its braces alone; the bytes that it takes.
  fileprivate mutating func spanOfNext() throws(Diagnostic) -> Range<Int> {
    let start = offsetOfNext()
    guard peek() == UInt8(ascii: "{") else { throw unexpected("expected an object") }
    var depth = 0
    var next = start
    while next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: "\""):
        next += 1
        while next < bytes.count, bytes[next] != UInt8(ascii: "\"") {
          next += bytes[next] == UInt8(ascii: "\\") ? 2 : 1
        }
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          position = next + 1
          return start..<position
        }
      default: next = endOfPlainBytes(from: next) - 1
      }
      next += 1
    }
    position = bytes.count
    throw unexpected("expected the end of an object")
  }

  /// Passes over bytes among which there is neither a quote nor a brace, eight at a time: coordinates.
  ///
  /// - Returns: where to go on, at least one byte farther.
  @inline(__always)
  private func endOfPlainBytes(from start: Int) -> Int {
    var next = start + 1
    let memory = UnsafeRawBufferPointer(bytes)
    while next + 8 <= bytes.count {
      let word = memory.loadUnaligned(fromByteOffset: next, as: UInt64.self)
      // The highest bit of a byte is set when it is a brace or beyond, or, by the usual test for zero, a quote.
      let braces = word &+ 0x0505_0505_0505_0505 | word
      let quotes = word ^ 0x2222_2222_2222_2222
      let zero = quotes &- 0x0101_0101_0101_0101 & ~quotes
      guard (braces | zero) & 0x8080_8080_8080_8080 == 0 else { return next }
      next += 8
    }
    return next
  }
}
