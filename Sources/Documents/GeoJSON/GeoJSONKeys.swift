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
  /// Skips the value of a key that RFC 7946 does not define, and notes that.
  ///
  /// - Parameters:
  ///   - key: The name and location of the key.
  ///   - holder: The kind of object that has the key.
  ///   - notes: Receives the note.
  /// - Throws: An error if the key looks like a spelling mistake, or if it must not occur in this
  ///   object.
  mutating func passOver(
    _ key: (name: String, location: SourceLocation), in holder: GeoJSONObject,
    _ notes: inout RepairNotes
  ) throws(Diagnostic) {
    if let hint = Spelling.hint(for: key.name, in: holder.known) ?? holder.forbidden[key.name] {
      throw Diagnostic(
        "unknown key '\(key.name.quotable)' in \(holder.name)", at: key.location, hint: hint)
    }
    notes.add(.foreign(key.name), at: offsetOfNext())
    try skipValue()
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
