/// A cell of a table: its text as it is written, and where it stands.
package struct CSVCell: Hashable, Sendable {
  /// The text without the quotes around it, and without spaces at its ends.
  package var text: String
  /// The line, counted from 1.
  package var line: Int
  /// The column in characters, counted from 1.
  package var column: Int

  package init(_ text: String, line: Int, column: Int) {
    (self.text, self.line, self.column) = (text, line, column)
  }

  /// Whether nothing is written in the cell.
  package var isBlank: Bool { text.isEmpty }
}
