/// Reads JSON (RFC 8259) with the place of every value.
///
/// Stricter than most readers: the same key twice in an object, a number that no `Double` holds, half a
/// surrogate pair and bytes that are no UTF-8 are errors. A byte-order mark is passed over.
package enum JSONDocument {
  /// The value that `bytes` hold.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: at the first byte that is wrong, and past a limit.
  package static func parse(
    _ bytes: [UInt8], file: String, limits: ReadingLimits = ReadingLimits()
  ) throws(Diagnostic) -> DocumentNode {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Diagnostic) in
      var scanner = try JSONScanner(buffer, file: file, tally: ReadingTally(limits))
      guard scanner.peek() != nil else {
        throw Diagnostic("the file is empty", at: SourceLocation(file: file))
      }
      let node = try scanner.value()
      try scanner.expectEnd()
      return node
    }
  }

  /// The value that `text` holds.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: at the first letter that is wrong.
  package static func parse(_ text: String, file: String) throws(Diagnostic) -> DocumentNode {
    try parse(Array(text.utf8), file: file)
  }
}
