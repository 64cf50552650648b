import Documents
import Geometry

/// Reads entries from files or from values that were made in Swift, and keeps track of the ids that
/// they define and refer to.
struct EntryReader: Sendable {
  private var registry = Registry()
  private var references: [Reference] = []
  /// What holds for features that say nothing else.
  var defaults = EvidenceDefaults()
  /// The parties that treaties name in place, in the order of reading.
  private(set) var parties: [Party] = []

  /// Reads one entry.
  ///
  /// - Throws: `Diagnostic` or `Problems` with everything that is wrong with it.
  mutating func read<Value>(
    _ id: String, _ kind: EntryKind, _ node: DocumentNode, _ geometry: GeoGeometry? = nil,
    at location: SourceLocation?, _ body: (inout Entry) throws -> Value
  ) throws -> Value {
    try registry.define(id, kind, at: location)
    var entry = try Entry(
      id: id, location: location, node: node, geometry: geometry, defaults: defaults)
    defer {
      note(entry.references)
      parties += entry.parties
    }
    let value = try body(&entry)
    try entry.fields.finish()
    return value
  }

  /// Records the id of something that no file holds, because it follows from something else.
  ///
  /// - Throws: An error if the id is already defined.
  mutating func define(_ id: String, _ kind: EntryKind, at location: SourceLocation?)
    throws(Diagnostic)
  {
    try registry.define(id, kind, at: location)
  }

  /// Whether the id is defined.
  func isDefined(_ id: String, _ kind: EntryKind) -> Bool { registry.isDefined(id, kind) }

  /// Records that some ids of a kind could not be read. References to unknown ids of that kind are
  /// then not reported.
  mutating func isIncomplete(_ kind: EntryKind) { registry.incomplete.insert(kind) }

  /// Whether all ids of a kind could be read so far.
  func isComplete(_ kind: EntryKind) -> Bool { !registry.incomplete.contains(kind) }

  /// Records references, which are resolved when everything has been read.
  mutating func note(_ mentions: [Reference]) { references += mentions }

  /// Takes over the references of another reader.
  mutating func note(mentionsOf other: EntryReader) { note(other.references) }

  /// The errors about references to ids that do not exist, one for each id, in the order of reading.
  var lost: [Diagnostic] {
    var order: [Mentioned] = []
    var mentions: [Mentioned: (first: Reference, places: Set<String>)] = [:]
    for reference in references where registry.lacks(reference) {
      let id = Mentioned(kind: reference.kind, id: reference.id)
      let place = reference.location.map { "\($0)" } ?? reference.subject
      if mentions[id] == nil {
        order.append(id)
        mentions[id] = (reference, [])
      }
      mentions[id]?.places.insert(place)
    }
    return order.compactMap { id in
      mentions[id].flatMap { registry.problem(of: $0.first, others: $0.places.count - 1) }
    }
  }

  private struct Mentioned: Hashable {
    let kind: EntryKind
    let id: String
  }

  /// The ids of a kind that are referred to and defined nowhere, in the order of reading.
  func lostIDs(of kind: EntryKind) -> [String] {
    var seen: Set<String> = []
    return references.filter { $0.kind == kind && registry.lacks($0) }.map(\.id)
      .filter { seen.insert($0).inserted }
  }
}
