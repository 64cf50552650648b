/// Reads JSON (RFC 8259) with the location of every value.
///
/// This reader is stricter than most. It refuses duplicate keys in an object, numbers that are too
/// large for a `Double`, unpaired surrogates, and bytes that are not UTF-8. A byte-order mark is
/// ignored.
package enum JSONDocument {
  /// Reads the value in a file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: The name of the file, for messages.
  ///   - limits: The limits for the content.
  /// - Throws: An error at the first fault, or if a limit is exceeded.
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

  /// Reads the value in a text.
  ///
  /// - Parameters:
  ///   - text: The content of the file.
  ///   - file: The name of the file, for messages.
  /// - Throws: An error at the first fault, or if a default limit is exceeded.
  package static func parse(_ text: String, file: String) throws(Diagnostic) -> DocumentNode {
    try parse(Array(text.utf8), file: file)
  }
}
