extension DocumentNode {
  /// A map of those keys that have a value, in their order, as a file would hold it.
  ///
  /// - Parameter location: where it is written; nil for what stands in no file.
  package static func map(
    _ entries: [(key: String, value: DocumentNode?)], at location: SourceLocation? = nil
  ) -> DocumentNode {
    DocumentNode(
      .map(
        entries.compactMap { key, value in
          value.map { Entry(key: key, keyLocation: location, node: $0) }
        }), at: location)
  }

  /// A list; nil when it is empty, as a file would leave its key out.
  package static func list(
    _ items: [DocumentNode], at location: SourceLocation? = nil
  ) -> DocumentNode? {
    items.isEmpty ? nil : DocumentNode(.list(items), at: location)
  }

  /// A list of texts; nil when it is empty.
  package static func texts(
    _ texts: [String], at location: SourceLocation? = nil
  ) -> DocumentNode? {
    list(texts.map { .text($0, at: location) }, at: location)
  }

  /// A text.
  package static func text(_ text: String, at location: SourceLocation? = nil) -> DocumentNode {
    DocumentNode(.string(text), at: location)
  }

  /// A number.
  package static func number(_ number: Double, at location: SourceLocation? = nil) -> DocumentNode {
    DocumentNode(.number(number), at: location)
  }

  /// A day.
  package static func day(_ day: Day, at location: SourceLocation? = nil) -> DocumentNode {
    .text(day.description, at: location)
  }

  /// `true`; nil for `false`, which every reader takes when the key is left out.
  package static func flag(_ flag: Bool, at location: SourceLocation? = nil) -> DocumentNode? {
    flag ? DocumentNode(.bool(true), at: location) : nil
  }
}
