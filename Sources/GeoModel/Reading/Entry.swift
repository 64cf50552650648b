import Documents
import Geometry

/// One entry of a file while it is read: its id, its facts, its shape, and whom it mentions.
struct Entry {
  let id: String
  /// Where the entry starts.
  let location: SourceLocation?
  /// The shape of a GeoJSON feature.
  var geometry: GeoGeometry?
  var fields: Fields
  var references: [Reference] = []

  init(
    id: String, location: SourceLocation?, node: DocumentNode, geometry: GeoGeometry? = nil
  ) throws(Diagnostic) {
    self.id = id
    self.location = location
    self.geometry = geometry?.simplest
    fields = try Fields(node, subject: id)
  }

  /// A complaint about the entry as a whole.
  func problem(_ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(message, at: location, subject: id, hint: hint)
  }

  /// The id of another entry.
  mutating func reference(_ key: String, _ kind: EntryKind) throws -> String {
    try mention(try fields.string(key), kind, at: fields.node[key]?.location)
  }

  mutating func optionalReference(_ key: String, _ kind: EntryKind) throws -> String? {
    guard let target = try fields.optionalString(key) else { return nil }
    return try mention(target, kind, at: fields.node[key]?.location)
  }

  /// Ids of other entries, at least one.
  mutating func references(_ key: String, _ kind: EntryKind) throws -> [String] {
    mention(try fields.strings(key), kind, in: fields.node[key])
  }

  /// Ids of other entries; none when the key is absent.
  mutating func optionalReferences(_ key: String, _ kind: EntryKind) throws -> [String] {
    mention(try fields.optionalStrings(key), kind, in: fields.node[key])
  }

  /// A map inside the entry, read and finished by `body`; nil when the key is absent.
  mutating func optionalMap<Value>(_ key: String, _ body: (inout Entry) throws -> Value)
    throws -> Value?
  {
    guard let node = fields.optionalNode(key) else { return nil }
    return try nested(node, body)
  }

  mutating func map<Value>(_ key: String, _ body: (inout Entry) throws -> Value) throws -> Value {
    try nested(try fields.node(key), body)
  }

  /// A list of maps inside the entry, each read and finished by `body`; empty when the key is absent.
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
    var inner = try Entry(id: id, location: node.location, node: node)
    defer { references += inner.references }
    let value = try body(&inner)
    try inner.fields.finish()
    return value
  }
}
