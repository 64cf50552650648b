extension DocumentNode {
  /// Creates a map of the keys that have a value, in the given order. `location` is where it is
  /// written in a file; nil for a map that was made in Swift.
  package static func map(
    _ entries: [(key: String, value: DocumentNode?)], at location: SourceLocation? = nil
  ) -> DocumentNode {
    DocumentNode(
      .map(
        entries.compactMap { key, value in
          value.map { Entry(key: key, keyLocation: location, node: $0) }
        }), at: location)
  }

  /// Creates a list. Nil if it has no items, because files leave out the key of an empty list.
  package static func list(
    _ items: [DocumentNode], at location: SourceLocation? = nil
  ) -> DocumentNode? {
    items.isEmpty ? nil : DocumentNode(.list(items), at: location)
  }

  /// Creates a list of texts. Nil if there are none.
  package static func texts(
    _ texts: [String], at location: SourceLocation? = nil
  ) -> DocumentNode? {
    list(texts.map { .text($0, at: location) }, at: location)
  }

  /// Creates a text.
  package static func text(_ text: String, at location: SourceLocation? = nil) -> DocumentNode {
    DocumentNode(.string(text), at: location)
  }

  /// Creates a number.
  package static func number(_ number: Double, at location: SourceLocation? = nil) -> DocumentNode {
    DocumentNode(.number(number), at: location)
  }

  /// Creates a day, written as the text `YYYY-MM-DD`.
  package static func day(_ day: Day, at location: SourceLocation? = nil) -> DocumentNode {
    .text(day.description, at: location)
  }

  /// Creates `true`. Nil for `false`, because that is the default of every flag, so files leave its
  /// key out.
  package static func flag(_ flag: Bool, at location: SourceLocation? = nil) -> DocumentNode? {
    flag ? DocumentNode(.bool(true), at: location) : nil
  }
}
