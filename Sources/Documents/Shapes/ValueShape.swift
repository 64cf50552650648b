/// What a reader accepts as the value of a key. JSON Schemas are made of it.
package indirect enum ValueShape: Hashable, Sendable {
  case any
  /// A text; `pattern` is the regular expression that all of it follows, in the syntax that Swift and
  /// ECMAScript share.
  case text(pattern: String?)
  case number(ClosedRange<Double>?)
  case integer(ClosedRange<Int>?)
  case flag
  /// One of some words.
  case choice([String])
  /// A list of values of one shape; `count` is the allowed number of them.
  case list(ValueShape, count: ClosedRange<Int>?)
  /// A map with keys of its own. What they are follows from the samples that are read.
  case map
  /// A map with free keys and values of one shape; `names` is the pattern of the keys.
  case entries(ValueShape, names: String?)
  /// A value of one of several shapes.
  case either([ValueShape])
  /// A map with known keys.
  case object(ObjectShape)

  package static let day = ValueShape.text(pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}")
  /// The id of a feature.
  package static let id = ValueShape.text(pattern: idPattern)
  /// The pattern of ids.
  package static let idPattern = "[a-z0-9-]+"

  /// A list of values, at least one.
  package static func someOf(_ shape: ValueShape) -> ValueShape { .list(shape, count: 1...Int.max) }
}

/// The keys of a map.
package struct ObjectShape: Hashable, Sendable {
  package struct Key: Hashable, Sendable {
    package let name: String
    package let shape: ValueShape
    package let isRequired: Bool
  }

  /// The keys of maps of one kind.
  package struct Kind: Hashable, Sendable {
    package let name: String
    package let keys: [Key]
  }

  /// The keys in the order in which readers ask for them. If there are kinds, only the one that names the kind.
  package let keys: [Key]
  /// The kinds, if maps of different kinds have different keys. Each lists all keys of its maps.
  package let kinds: [Kind]
}
