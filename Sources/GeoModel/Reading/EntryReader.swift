import Documents
import Geometry

/// Reads entries wherever they come from, files or values that were made in Swift, and keeps account of the ids that
/// they define and mention.
struct EntryReader: Sendable {
  private var registry = Registry()
  private var references: [Reference] = []

  /// Reads one entry.
  ///
  /// - Throws: `Diagnostic` or `Problems` with what is wrong with it.
  mutating func read<Value>(
    _ id: String, _ kind: EntryKind, _ node: DocumentNode, _ geometry: GeoGeometry? = nil,
    at location: SourceLocation?, _ body: (inout Entry) throws -> Value
  ) throws -> Value {
    try registry.define(id, kind, at: location)
    var entry = try Entry(id: id, location: location, node: node, geometry: geometry)
    defer { note(entry.references) }
    let value = try body(&entry)
    try entry.fields.finish()
    return value
  }

  /// Notes that some ids of a kind could not be read, so that a missing one means nothing.
  mutating func isIncomplete(_ kind: EntryKind) { registry.incomplete.insert(kind) }

  /// Keeps mentions to be resolved when all is read.
  mutating func note(_ mentions: [Reference]) { references += mentions }

  /// Takes over the mentions of another reader.
  mutating func note(mentionsOf other: EntryReader) { note(other.references) }

  /// Complaints about references that lead nowhere, in the order of the reading.
  var lost: some Sequence<Diagnostic> { references.lazy.compactMap(registry.problem) }
}
