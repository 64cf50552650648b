/// A place in a file that a message points to.
package struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user knows it, usually a path.
  package var file: String
  /// From 1; nil when the message is about the whole file.
  package var line: Int?
  /// From 1, counted in Unicode scalars; nil when the message is about the whole line.
  package var column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, as far as they are known.
  package var description: String {
    let file = file.asMessage()
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}

extension SourceLocation: Comparable {
  /// By file, then line, then column; what is about the whole comes first.
  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line ?? 0, a.column ?? 0) < (b.file, b.line ?? 0, b.column ?? 0)
  }
}
