/// The kinds of GeoJSON objects that have keys defined by RFC 7946 and that may have others.
enum GeoJSONObject {
  case feature, geometry

  /// The name of the kind, for messages.
  fileprivate var name: String { self == .feature ? "a Feature" : "a geometry" }

  fileprivate var known: [String] {
    self == .feature ? ["type", "id", "geometry", "properties"] : ["type", "coordinates"]
  }

  /// Keys that must not occur in this object, because they belong to another kind (RFC 7946, 7.1).
  /// The values are hints that say where they belong.
  fileprivate var forbidden: [String: String] {
    self == .feature
      ? [
        "coordinates": "they belong into its \"geometry\"",
        "geometries": "they belong into its \"geometry\"",
        "features": "a file has one FeatureCollection",
      ]
      : [
        "geometry": "several shapes make a GeometryCollection with \"geometries\"",
        "properties": "facts belong into the Feature", "features": "they belong outside",
      ]
  }
}

extension JSONScanner {
  /// Skips a key that RFC 7946 does not define and notes that it is ignored. In an object that is
  /// the whole file, the key is kept as a member instead.
  ///
  /// - Parameters:
  ///   - key: The name and location of the key.
  ///   - holder: The kind of object that has the key.
  ///   - object: The object, as ``beginObject()`` returned it.
  ///   - notes: Receives the note.
  ///   - members: Receives the key and its value. Nil if the object is not the whole file.
  /// - Throws: An error if the key looks like a spelling mistake, or if it must not occur in this
  ///   object.
  mutating func passOver(
    _ key: (name: String, location: SourceLocation), in holder: GeoJSONObject,
    _ object: OpenKeys.Object,
    _ notes: inout RepairNotes, members: inout [DocumentNode.Entry]?
  ) throws(Diagnostic) {
    let hint = try slip(key.name, for: holder.known, in: object) ?? holder.forbidden[key.name]
    if let hint {
      throw Diagnostic(
        "unknown key '\(key.name.quotable)' in \(holder.name)", at: key.location, hint: hint)
    }
    guard members == nil else {
      let node = try value()
      members?.append(DocumentNode.Entry(key: key.name, keyLocation: key.location, node: node))
      return
    }
    notes.add(.foreign(key.name), at: offsetOfNext())
    try skipValue()
  }

  /// The hint for a key that looks like a misspelling of a known key. Nil if it does not. The
  /// scanner does not move.
  ///
  /// Programs write keys of their own, such as `_id`. Some of them resemble a known key, so a key
  /// is not a misspelling if the object has the known key as well.
  private mutating func slip(
    _ key: String, for known: [String], in object: OpenKeys.Object
  ) throws(Diagnostic) -> String? {
    guard key.first?.isLetter ?? false, let near = Spelling.nearest(to: key, in: known) else {
      return nil
    }
    if has(near, in: object) { return nil }
    return try comes(near) ? nil : Spelling.hint(for: key, in: known)
  }

  /// The number of keys that are looked at ahead. Few features have as many keys.
  private static let keysAhead = 50

  /// Whether a key is among the next ``keysAhead`` keys of the object. The scanner is before the
  /// value of a key, and does not move.
  private mutating func comes(_ key: String) throws(Diagnostic) -> Bool {
    let start = mark()
    defer { go(to: start) }
    try skipValue()
    for _ in 0..<Self.keysAhead {
      guard take(UInt8(ascii: ",")), peek() == UInt8(ascii: "\"") else { return false }
      if try anyText() == key { return true }
      guard take(UInt8(ascii: ":")) else { return false }
      try skipValue()
    }
    return false
  }

  /// Reads a text that must be one of `allowed`.
  mutating func typeName(_ allowed: [String]) throws(Diagnostic) -> String {
    let start = offsetOfNext()
    let name = try string()
    guard allowed.contains(name) else {
      throw Diagnostic(
        "the type '\(name.quotable)' is not read here", at: location(of: start),
        hint: Spelling.hint(for: name, in: allowed)
          ?? "expected \(allowed.joined(separator: ", "))")
    }
    return name
  }

  /// The `type` of the object that starts here. Nil if it has none. The scanner does not move.
  mutating func typeAhead() throws(Diagnostic) -> String? {
    let start = mark()
    defer { go(to: start) }
    guard take(UInt8(ascii: "{")), peek() == UInt8(ascii: "\"") else { return nil }
    repeat {
      guard peek() == UInt8(ascii: "\"") else { return nil }
      let key = try anyText()
      guard take(UInt8(ascii: ":")) else { return nil }
      if key == "type" { return peek() == UInt8(ascii: "\"") ? try string() : nil }
      try skipValue()
    } while take(UInt8(ascii: ","))
    return nil
  }
}
