/// A table of texts.
public struct Table: Hashable, Sendable {
  /// The headings of the columns.
  public let heading: [String]
  /// The rows. Each has as many cells as the heading.
  public let rows: [[String]]
}
