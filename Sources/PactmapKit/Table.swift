/// Words and numbers in columns.
public struct Table: Hashable, Sendable {
  /// What stands in each column.
  public let heading: [String]
  /// Each as long as the heading.
  public let rows: [[String]]
}
