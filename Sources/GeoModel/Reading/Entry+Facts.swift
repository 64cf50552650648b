import Documents

extension Entry {
  /// The largest accuracy value that makes sense, in kilometres.
  static let worstAccuracyKm = 1000.0

  /// Reads the sources, the notes and, if the object has a position, its accuracy.
  mutating func evidence(hasPosition: Bool) throws -> Evidence {
    let range = 0...Self.worstAccuracyKm
    return Evidence(
      sources: try sources(),
      notes: try optionalReferences("notes", .note),
      accuracyKm: hasPosition && (defaults.accuracyKm == nil || fields.node["accuracy_km"] != nil)
        ? try fields.double("accuracy_km", in: range)
        : try fields.optionalDouble("accuracy_km", in: range)
          ?? (hasPosition ? defaults.accuracyKm : nil),
      location: location)
  }

  /// Reads the ids of the sources, at least one. If the key is missing, they are those that hold for
  /// the whole atlas.
  mutating func sources() throws -> [String] {
    if !defaults.sources.isEmpty, !fields.has("sources") { return defaults.sources }
    return try references("sources", .source)
  }

  /// Reads the evidence of a state without a shape. It may be empty, because a name needs none.
  mutating func evidenceOfParty() throws -> Evidence {
    Evidence(
      sources: try optionalReferences("sources", .source),
      notes: try optionalReferences("notes", .note),
      accuracyKm: try fields.optionalDouble("accuracy_km", in: 0...Self.worstAccuracyKm),
      location: location)
  }

  /// Reads the map `names` from language to name. It must contain at least one name.
  mutating func names() throws -> Names {
    fields.noteRequired("names")
    guard let names = try optionalNames() else {
      _ = try fields.node("names")
      return Names([:])
    }
    return names
  }

  /// A text, or a map with the text in several languages: then the English one and all of them.
  mutating func words(_ key: String) throws -> (String, byLanguage: Names) {
    fields.note(key, .either([.text(pattern: nil), Self.namesShape]))
    guard case .map? = fields.node[key]?.value else { return (try fields.string(key), [:]) }
    let names = try names(in: fields.map(key), of: key)
    return (names["en"] ?? names.preferred("en"), names)
  }

  mutating func optionalNames() throws -> Names? {
    fields.note("names", Self.namesShape)
    guard let map = try fields.optionalMap("names") else { return nil }
    return try names(in: map, of: "names")
  }

  /// A map from language to name, as ``names(in:of:)`` accepts it.
  static let namesShape = ValueShape.entries(.text(pattern: nil), names: "native|[a-z]{2}")

  /// Reads a map from language to name, which stands under a key. It holds at least one name.
  func names(in map: Fields, of key: String) throws -> Names {
    var map = map
    var byLanguage: [String: String] = [:]
    for entry in map.node.entries {
      guard entry.key == "native" || entry.key.isLanguageCode else {
        throw Diagnostic(
          "'\(entry.key)' is no language", at: entry.keyLocation, subject: id,
          hint: "use 'native' or a code of ISO 639-1 such as en")
      }
      byLanguage[entry.key] = try map.string(entry.key)
    }
    guard !byLanguage.isEmpty else { throw fields.problem(key, "'\(key)' holds no name") }
    return Names(byLanguage)
  }

  /// Reads the days from `from` (inclusive) to `to` (exclusive).
  mutating func span() throws -> DateSpan {
    let span = DateSpan(start: try fields.optionalDate("from"), end: try fields.optionalDate("to"))
    if let start = span.start, let end = span.end, start >= end {
      throw fields.problem("to", "'to' (\(end)) should be later than 'from' (\(start))")
    }
    return span
  }

  /// Throws an error if the day under `key` is before the earlier day.
  func expect(
    _ key: String, _ later: Day?, notBefore earlier: Day?, _ what: String
  )
    throws(Diagnostic)
  {
    guard let later, let earlier, later < earlier else { return }
    throw fields.problem(key, "'\(key)' (\(later)) is earlier than \(what) (\(earlier))")
  }
}

extension String {
  var isLanguageCode: Bool {
    utf8.count == 2 && utf8.allSatisfy { 0x61...0x7A ~= $0 }
  }
}
