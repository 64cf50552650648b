extension JSONScanner {
  /// The whole file. What is wrong with a single feature lands in `problems`.
  mutating func featureCollection(file: String, problems: inout [Diagnostic])
    throws(Diagnostic) -> FeatureCollection
  {
    guard peek() != nil else {
      throw Diagnostic("the file is empty", at: SourceLocation(file: file))
    }
    let start = location()
    var type: String?
    var features: [GeoFeature]?
    var members: [DocumentNode.Entry] = []
    var found: [Diagnostic] = []
    try object { (scanner, key, place) throws(Diagnostic) in
      switch key {
      case "type":
        type = try scanner.typeName(["FeatureCollection"])
      case "features":
        var list: [GeoFeature] = []
        try scanner.array { (scanner) throws(Diagnostic) in
          if let feature = try scanner.feature(orProblem: &found) { list.append(feature) }
        }
        features = list
      default:
        let node = try scanner.value()
        members.append(DocumentNode.Entry(key: key, keyLocation: place, node: node))
      }
    }
    try expectEnd()
    problems += found
    guard type != nil, let features else {
      throw Diagnostic(
        "the file holds no \"type\": \"FeatureCollection\" with \"features\": […]", at: start)
    }
    return FeatureCollection(members: DocumentNode(.map(members), at: start), features: features)
  }

  /// A feature, or nil when it is wrong in a way that lets the reading go on after it.
  private mutating func feature(orProblem problems: inout [Diagnostic])
    throws(Diagnostic) -> GeoFeature?
  {
    _ = peek()
    let start = position
    do {
      return try feature()
    } catch {
      position = start
      try skipValue()
      problems.append(error)
      if problems.count >= GeoJSONDocument.problemLimit { throw error }
      return nil
    }
  }

  private mutating func feature() throws(Diagnostic) -> GeoFeature {
    let start = location()
    guard peek() == UInt8(ascii: "{") else { throw unexpected("expected a Feature") }
    let first = position
    var type: String?
    var id: String?
    var geometry: GeoGeometry?
    var properties = DocumentNode(.map([]), at: start)
    try object { (scanner, key, place) throws(Diagnostic) in
      switch key {
      case "type": type = try scanner.typeName(["Feature"])
      case "id": id = try scanner.identifier()
      case "geometry":
        geometry = try subject(id) { () throws(Diagnostic) in try scanner.geometry() }
      case "properties": properties = try scanner.properties()
      case "bbox": try scanner.skipValue()
      default:
        let allowed = ["type", "id", "geometry", "properties"]
        throw Diagnostic(
          "unknown key '\(key)' in a Feature", at: place, subject: id,
          hint: Spelling.hint(for: key, in: allowed)
            ?? "facts belong into its \"properties\"")
      }
    }
    guard type != nil else {
      throw Diagnostic("\"type\": \"Feature\" is missing", at: start, subject: id)
    }
    if id == nil, let inner = properties["id"], let text = inner.identifier {
      id = text
      properties.value = .map(properties.entries.filter { $0.key != "id" })
    }
    return GeoFeature(
      id: id, geometry: geometry, properties: properties, location: start,
      span: first..<position)
  }

  private mutating func properties() throws(Diagnostic) -> DocumentNode {
    let node = try value()
    switch node.value {
    case .map: return node
    case .null: return DocumentNode(.map([]), at: node.location)
    default:
      throw Diagnostic(
        "\"properties\" should be an object or null, found \(node.summary)", at: node.location)
    }
  }

  private mutating func identifier() throws(Diagnostic) -> String? {
    let node = try value()
    if node.value == .null { return nil }
    guard let text = node.identifier else {
      throw Diagnostic(
        "an id should be a text or a number, found \(node.summary)", at: node.location)
    }
    return text
  }

  /// A text that has to be one of `allowed`.
  mutating func typeName(_ allowed: [String]) throws(Diagnostic) -> String {
    let place = location()
    let name = try string()
    guard allowed.contains(name) else {
      throw Diagnostic(
        "the type '\(name)' is not read here", at: place,
        hint: Spelling.hint(for: name, in: allowed)
          ?? "expected \(allowed.joined(separator: ", "))")
    }
    return name
  }
}

/// Runs `body` and names `id` in its message.
private func subject<Value>(
  _ id: String?, _ body: () throws(Diagnostic) -> Value
) throws(Diagnostic) -> Value {
  do {
    return try body()
  } catch {
    var diagnostic = error
    diagnostic.subject = diagnostic.subject ?? id
    throw diagnostic
  }
}

extension DocumentNode {
  fileprivate var identifier: String? {
    switch value {
    case .string(let text): text
    case .number(let number): number.plain
    default: nil
    }
  }
}
