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

  /// The errors about references to ids that do not exist, in the order of reading. An id that many entries refer to
  /// is reported once, with the first of them and the number of the others.
  var lost: [Diagnostic] {
    var order: [Reference.Target] = []
    var found: [Reference.Target: [Diagnostic]] = [:]
    for reference in references {
      guard let problem = registry.problem(of: reference) else { continue }
      if found[reference.target] == nil { order.append(reference.target) }
      // A row of a table makes several entries, whose mistake is one.
      let isTold = found[reference.target]?.last.map {
        $0.location != nil && $0.location == problem.location
      }
      if isTold == true { continue }
      found[reference.target, default: []].append(problem)
    }
    return order.flatMap { target -> [Diagnostic] in
      let problems = found[target] ?? []
      let subjects = Set(problems.compactMap(\.subject))
      guard subjects.count > Self.mostOfOne, var first = problems.first else { return problems }
      first.message += ", and so in \(subjects.count - 1) more entries"
      return [first]
    }
  }

  /// The largest number of entries that are listed for one id that does not exist.
  private static let mostOfOne = 4

  /// The ids of a kind that are referred to and defined nowhere, in the order of reading.
  func lostIDs(of kind: EntryKind) -> [String] {
    var seen: Set<String> = []
    return references.filter { $0.kind == kind && registry.lacks($0) }.map(\.id)
      .filter { seen.insert($0).inserted }
  }
}
