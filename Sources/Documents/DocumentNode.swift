/// A value in a document, with its location in the file.
package struct DocumentNode: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case list([DocumentNode])
    case map([Entry])
  }

  /// A key in a map, with its value.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var keyLocation: SourceLocation?
    package var node: DocumentNode

    package init(key: String, keyLocation: SourceLocation?, node: DocumentNode) {
      self.key = key
      self.keyLocation = keyLocation
      self.node = node
    }
  }

  package var value: Value
  package var location: SourceLocation?

  package init(_ value: Value, at location: SourceLocation?) {
    self.value = value
    self.location = location
  }

  /// The entries of a map in order. Empty for any other value.
  package var entries: [Entry] {
    if case .map(let entries) = value { entries } else { [] }
  }

  /// The value of a key in a map. Nil if the map has no such key, or if this is not a map.
  package subscript(key: String) -> DocumentNode? { entries.first { $0.key == key }?.node }

  /// The text. Nil for any other value.
  package var text: String? { if case .string(let text) = value { text } else { nil } }

  /// The number. Nil for any other value.
  package var number: Double? { if case .number(let number) = value { number } else { nil } }

  /// The items of a list in order. Empty for any other value.
  package var items: [DocumentNode] { if case .list(let items) = value { items } else { [] } }

  /// A short description of the value for messages, such as `the number 12` or `a list`.
  package var summary: String {
    switch value {
    case .null: "nothing"
    case .bool(let flag): "\(flag)"
    case .number(let number): "the number \(number.plain)"
    case .string(let text):
      // Do not count all characters: a text may have millions of them.
      text.prefix(41).count > 40 ? "the text '\(text.prefix(40))…'" : "the text '\(text)'"
    case .list: "a list"
    case .map: "a map"
    }
  }
}

extension Double {
  /// The number as text, without `.0` if it is a whole number.
  package var plain: String {
    self == rounded() && abs(self) < 1e15 ? String(Int64(self)) : "\(self)"
  }
}
