extension JSONScanner {
  /// A feature, or nil when it is wrong in a way that lets the reading go on after it.
  mutating func feature(orProblem problems: inout [Diagnostic]) throws(Diagnostic) -> GeoFeature? {
    let start = offsetOfNext()
    do {
      return try feature()
    } catch {
      notes.dropFeature()
      if tally.excess != nil { throw error }
      position = start
      try skipFeature(with: error, &problems)
      if problems.count >= GeoJSONDocument.problemLimit {
        throw Diagnostic(
          "the rest of the file is not read: it has too many problems", at: location(of: start))
      }
      return nil
    }
  }

  /// Passes over a feature that has a problem.
  ///
  /// - Throws: when the file ends in it or its syntax is broken; the problem alone when it is that.
  private mutating func skipFeature(
    with problem: Diagnostic, _ problems: inout [Diagnostic]
  ) throws(Diagnostic) {
    do {
      // A value of the feature lies as deep as when it is read.
      try skipValue(depth: -1)
    } catch {
      if error.location == problem.location { throw problem }
      problems.append(problem)
      throw error
    }
    problems.append(problem)
  }

  /// A feature.
  mutating func feature() throws(Diagnostic) -> GeoFeature {
    let start = location()
    try tally.add(features: 1, at: start)
    guard peek() == UInt8(ascii: "{") else { throw unexpected("expected a Feature") }
    let first = position
    var type: String?
    var id: String?
    var geometry: GeoGeometry?
    var properties = DocumentNode(.map([]), at: start)
    try object { (scanner, key, place) throws(Diagnostic) in
      switch key {
      case "type": type = try scanner.typeName(Self.featureType)
      case "id": id = try scanner.identifier()
      case "geometry":
        geometry = try subject(id) { () throws(Diagnostic) in try scanner.geometry() }
      case "properties": properties = try scanner.properties()
      case "bbox": try scanner.skipValue()
      default:
        try subject(id) { () throws(Diagnostic) in
          try scanner.passOver(key, in: .feature, at: place)
        }
      }
    }
    guard type != nil else {
      throw Diagnostic("\"type\": \"Feature\" is missing", at: start, subject: id)
    }
    if id == nil, let inner = properties["id"], let text = inner.identifier {
      try inner.refuseUnwritable()
      id = text
      properties.value = .map(properties.entries.filter { $0.key != "id" })
    }
    closeNotes(on: id)
    return GeoFeature(
      id: id, geometry: geometry, properties: properties, location: start,
      span: first..<position)
  }

  /// Closes the notes on the feature that was read.
  mutating func closeNotes(on id: String?) {
    guard notes.isOpen else { return }
    var notes = notes
    notes.finishFeature(id) { location(of: $0) }
    self.notes = notes
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
    try node.refuseUnwritable()
    guard let text = node.identifier else {
      throw Diagnostic(
        "an id should be a text or a number, found \(node.summary)", at: node.location)
    }
    return text
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
