import Documents

/// Writes what readers accept as a JSON Schema (draft 2020-12).
struct SchemaWriter {
  /// What the keys mean.
  private let words: KeyWords
  /// Whether every key may be left out, and null takes away what another file says.
  private let isOverlay: Bool
  /// The keys at the top that may be left out or be null.
  private let optionalKeys: Set<String>

  init(_ words: KeyWords, isOverlay: Bool = false, optionalKeys: Set<String> = []) {
    (self.words, self.isOverlay, self.optionalKeys) = (words, isOverlay, optionalKeys)
  }

  /// - Parameters:
  ///   - shape: The shape of the value.
  ///   - path: The keys that lead to it. Keys that authors choose do not count.
  func schema(_ shape: ValueShape, _ path: [String] = []) -> DocumentNode {
    .map(entries(of: shape, path))
  }

  private typealias Entries = [(key: String, value: DocumentNode?)]

  private func entries(of shape: ValueShape, _ path: [String]) -> Entries {
    switch shape {
    case .any: return []
    case .text(let pattern):
      return [
        ("type", .text("string")), ("pattern", pattern.map { .text("^(\($0))$") }),
        // An empty text is an error of every reader.
        ("minLength", pattern == nil ? .number(1) : nil),
      ]
    case .number(let range):
      return [("type", .text("number"))] + bounds(range?.lowerBound, range?.upperBound)
    case .integer(let range):
      return [("type", .text("integer"))]
        + bounds(range.map { Double($0.lowerBound) }, range.map { Double($0.upperBound) })
    case .flag: return [("type", .text("boolean"))]
    case .choice(let words): return [("enum", .texts(words))]
    case .list(let item, let count):
      let isBounded = count.map { $0.upperBound < Int.max } ?? false
      return [
        ("type", .text("array")), ("items", schema(item, path)),
        ("minItems", count.map { .number(Double($0.lowerBound)) }),
        ("maxItems", isBounded ? count.map { .number(Double($0.upperBound)) } : nil),
      ]
    case .map: return [("type", .text("object"))]
    case .entries(let value, let names):
      let values = schema(value, path)
      guard let names else {
        return [("type", .text("object")), ("additionalProperties", orNull(values))]
      }
      return [
        ("type", .text("object")),
        ("patternProperties", .map([("^(\(names))$", values)])),
        ("additionalProperties", Self.no),
      ]
    case .either(let shapes):
      return [("anyOf", .list(shapes.map { schema($0, path) }))]
    case .object(let object): return entries(of: object, path)
    }
  }

  private func entries(of object: ObjectShape, _ path: [String]) -> Entries {
    let base: Entries = [("type", .text("object"))]
    guard !object.kinds.isEmpty else { return base + members(object.keys, path) }
    let kinds = object.kinds.map { kind -> DocumentNode in
      let isKind = DocumentNode.map([("kind", .map([("const", .text(kind.name))]))])
      return .map([
        ("if", .map([("properties", isKind), ("required", .texts(["kind"]))])),
        ("then", .map(members(kind.keys, path))),
      ])
    }
    let general = members(object.keys, path).filter { $0.key != "additionalProperties" }
    return base + general + [("allOf", .list(kinds))]
  }

  private func members(_ keys: [ObjectShape.Key], _ path: [String]) -> Entries {
    let properties = keys.map { key -> (key: String, value: DocumentNode?) in
      let inner = path + [key.name]
      let description = words[inner].map { (key: "description", value: DocumentNode.text($0)) }
      let isOptional = path.isEmpty && optionalKeys.contains(key.name)
      var schema = schema(key.shape, inner)
      if isOptional || isOverlay { schema = orNull(schema, always: isOptional) }
      return (
        key.name, .map([description].compactMap(\.self) + schema.entries.map { ($0.key, $0.node) })
      )
    }
    let required = keys.filter { key in
      key.isRequired && !isOverlay && !(path.isEmpty && optionalKeys.contains(key.name))
    }
    return [
      ("properties", .map(properties)), ("required", .texts(required.map(\.name))),
      ("additionalProperties", Self.no),
    ]
  }

  private func bounds(_ least: Double?, _ most: Double?) -> Entries {
    [("minimum", least.map { .number($0) }), ("maximum", most.map { .number($0) })]
  }

  /// The schema, or null, which takes a value away.
  private func orNull(_ schema: DocumentNode, always: Bool = false) -> DocumentNode {
    guard isOverlay || always else { return schema }
    let null = DocumentNode.map([("type", .text("null"))])
    // A list of types lets editors say what is wrong inside the value; of alternatives they say only that none fits.
    return switch (schema["type"]?.value, schema["anyOf"]?.value) {
    case (.string(let type), _): schema.replacing("type", with: .texts([type, "null"]))
    case (_, .list(let shapes)): schema.replacing("anyOf", with: .list(shapes + [null]))
    default: .map([("anyOf", .list([schema, null]))])
    }
  }

  private static let no = DocumentNode(.bool(false), at: nil)
}

extension DocumentNode {
  /// The map with another value for a key that it has.
  fileprivate func replacing(_ key: String, with value: DocumentNode?) -> DocumentNode {
    .map(entries.map { ($0.key, $0.key == key ? value : $0.node) })
  }
}
