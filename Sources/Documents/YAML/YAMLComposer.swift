import Yams

/// Converts the nodes of the YAML library to document nodes.
struct YAMLComposer {
  let file: String
  /// The amounts that have been read so far, which count against the limits.
  var tally: ReadingTally

  mutating func node(_ node: Node, depth: Int) throws(Diagnostic) -> DocumentNode {
    let location = location(node)
    try tally.add(values: 1, at: location)
    guard node.scalar != nil || depth < tally.limits.depth else {
      throw tally.limits.tooDeep(at: location)
    }
    try refuseExtras(node, at: location)
    switch node {
    case .scalar(let scalar):
      let text = scalar.string
      try text.refuseUnwritable(at: location)
      return DocumentNode(isPlain(scalar) ? plainValue(text) : .string(text), at: location)
    case .sequence(let sequence):
      var items: [DocumentNode] = []
      for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
      return DocumentNode(.list(items), at: location)
    case .mapping(let mapping):
      var entries: [DocumentNode.Entry] = []
      for (key, value) in mapping { entries.append(try entry(key, value, depth: depth)) }
      return DocumentNode(.map(entries), at: location)
    case .alias:
      throw Diagnostic("aliases (*name) are not used here", at: location)
    }
  }

  private mutating func entry(_ key: Node, _ value: Node, depth: Int) throws(Diagnostic)
    -> DocumentNode.Entry
  {
    let location = location(key)
    try refuseExtras(key, isKey: true, at: location)
    guard case .scalar(let scalar) = key else {
      throw Self.keyIsNoWord(at: location)
    }
    try scalar.string.refuseUnwritable(at: location)
    return DocumentNode.Entry(
      key: scalar.string, keyLocation: location, node: try node(value, depth: depth + 1))
  }

  static func keyIsNoWord(at location: SourceLocation) -> Diagnostic {
    Diagnostic("a key has to be a word, not a list or a map", at: location)
  }

  private func refuseExtras(_ node: Node, isKey: Bool = false, at location: SourceLocation)
    throws(Diagnostic)
  {
    if let anchor = node.anchor {
      throw Diagnostic(
        "anchors (&\(anchor.rawValue.quotable)) are not used here", at: location,
        hint: "write the value where it is needed")
    }
    if let tag = explicitTag(node, isKey: isKey) {
      throw Diagnostic(
        "tags (\(tag.quotable)) are not used here", at: location, hint: "leave the tag out")
    }
  }

  /// The tag that the file gives explicitly. Nil for the tags that the library itself adds to keys,
  /// quoted scalars and collections.
  private func explicitTag(_ node: Node, isKey: Bool) -> String? {
    let (tag, own): (Tag, Tag.Name) =
      switch node {
      case .scalar(let scalar): (scalar.tag, isKey || !isPlain(scalar) ? .str : .implicit)
      case .sequence(let sequence): (sequence.tag, .seq)
      case .mapping(let mapping): (mapping.tag, .map)
      case .alias(let alias): (alias.tag, .implicit)
      }
    let name = tag.description
    return ["", "!", own.rawValue].contains(name) ? nil : name
  }

  private func isPlain(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain || scalar.style == .any
  }

  private func location(_ node: Node) -> SourceLocation {
    SourceLocation(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  private func plainValue(_ text: String) -> DocumentNode.Value {
    switch text {
    case "", "~", "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: return decimal(text).map { .number($0) } ?? .string(text)
    }
  }
}
