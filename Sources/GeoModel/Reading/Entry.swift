import Documents
import Geometry

/// An entry of a file while it is being read: its id, its fields, its geometry and its references
/// to other entries.
struct Entry {
  let id: String
  /// Where the entry starts in the file.
  let location: SourceLocation?
  /// The geometry of a GeoJSON feature.
  var geometry: GeoGeometry?
  var fields: Fields
  var references: [Reference] = []
  /// What holds for features that say nothing else.
  let defaults: EvidenceDefaults
  /// The parties that the entry names in place.
  var parties: [Party] = []

  init(
    id: String, location: SourceLocation?, node: DocumentNode, geometry: GeoGeometry? = nil,
    defaults: EvidenceDefaults = EvidenceDefaults()
  ) throws(Diagnostic) {
    (self.id, self.defaults) = (id, defaults)
    self.location = location
    self.geometry = geometry?.simplest
    fields = try Fields(node, subject: id)
  }

  /// An error about the entry as a whole.
  func problem(_ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(message, at: location, subject: id, hint: hint)
  }

  /// Where an item in the list of a key stands; where the entry starts if the item has no place.
  func location(ofItem index: Int, in key: String) -> SourceLocation? {
    guard case .list(let items)? = fields.node[key]?.value, items.indices.contains(index) else {
      return location
    }
    return items[index].location
  }

  /// Reads the id of another entry.
  mutating func reference(_ key: String, _ kind: EntryKind) throws -> String {
    fields.note(key, .id)
    return try mention(try fields.string(key), kind, at: fields.node[key]?.location)
  }

  mutating func optionalReference(_ key: String, _ kind: EntryKind) throws -> String? {
    fields.note(key, .id)
    guard let target = try fields.optionalString(key) else { return nil }
    return try mention(target, kind, at: fields.node[key]?.location)
  }

  /// Reads the ids of other entries, at least one.
  mutating func references(_ key: String, _ kind: EntryKind) throws -> [String] {
    fields.note(key, .someOf(.id))
    return mention(try fields.strings(key), kind, in: fields.node[key])
  }

  /// Reads the ids of other entries. Empty if the key is missing.
  mutating func optionalReferences(_ key: String, _ kind: EntryKind) throws -> [String] {
    fields.note(key, .list(.id, count: nil))
    return mention(try fields.optionalStrings(key), kind, in: fields.node[key])
  }

  /// Reads a map inside the entry with `body`. Keys that `body` does not read are errors. Returns
  /// nil if the key is missing.
  mutating func optionalMap<Value>(_ key: String, _ body: (inout Entry) throws -> Value)
    throws -> Value?
  {
    guard let node = fields.optionalNode(key) else { return nil }
    return try nested(node, body)
  }

  mutating func map<Value>(_ key: String, _ body: (inout Entry) throws -> Value) throws -> Value {
    try nested(try fields.node(key), body)
  }

  /// Reads a list of maps inside the entry, each with `body`. Keys that `body` does not read are
  /// errors. Returns an empty list if the key is missing.
  mutating func maps<Value>(_ key: String, _ body: (inout Entry) throws -> Value) throws -> [Value]
  {
    try fields.optionalList(key).map { try nested($0, body) }
  }

  mutating func mention(_ target: String, _ kind: EntryKind, at place: SourceLocation?)
    throws -> String
  {
    references.append(
      Reference(kind: kind, id: target, location: place ?? location, subject: id))
    return target
  }

  private mutating func mention(_ targets: [String], _ kind: EntryKind, in list: DocumentNode?)
    -> [String]
  {
    var places: [SourceLocation?] = []
    if case .list(let items) = list?.value { places = items.map(\.location) }
    for (target, place) in zip(targets, places) {
      references.append(Reference(kind: kind, id: target, location: place, subject: id))
    }
    return targets
  }

  private mutating func nested<Value>(
    _ node: DocumentNode, _ body: (inout Entry) throws -> Value
  ) throws -> Value {
    var inner = try Entry(id: id, location: node.location, node: node, defaults: defaults)
    defer { references += inner.references }
    let value = try body(&inner)
    try inner.fields.finish()
    return value
  }
}
