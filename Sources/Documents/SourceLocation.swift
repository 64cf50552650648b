/// A location in a file, for messages.
package struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The name of the file for users, usually its path.
  package var file: String
  /// The line, counted from 1. Nil if the message is about the whole file.
  package var line: Int?
  /// The column, counted from 1 in Unicode scalars. Nil if the message is about the whole line.
  package var column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The location as `file:line:column`. Parts that are not known are left out.
  package var description: String {
    let file = file.asMessage()
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}

extension SourceLocation: Comparable {
  /// Compares by file, then line, then column. A location without a line or column comes first.
  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line ?? 0, a.column ?? 0) < (b.file, b.line ?? 0, b.column ?? 0)
  }
}
