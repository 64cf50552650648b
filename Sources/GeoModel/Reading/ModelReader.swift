import Documents
import Geometry

/// Reads the files of a model one after the other and gathers what is wrong with them.
struct ModelReader: Sendable {
  let folder: GeoFolder
  var problems: [Diagnostic] = []
  /// Warnings: what was mended in the files, or passed over.
  var repairs: [Diagnostic] = []
  /// The entries, with the ids that they define and mention.
  var entryReader = EntryReader()
  /// What has been read of all files, against the limits.
  var tally: ReadingTally
  /// What has been read, by the file's name in the atlas.
  var files: [String: ReadFile] = [:]

  init(folder: GeoFolder, limits: ReadingLimits) {
    self.folder = folder
    tally = ReadingTally(limits)
  }

  /// The entries under the section of a YAML file, in order; none when the file is absent.
  mutating func entries<Value>(
    _ kind: EntryKind, isRequired: Bool = false, _ body: (inout Entry) throws -> Value
  ) -> [Value] {
    guard tally.excess == nil, isRequired || folder.exists(kind.file) else { return [] }
    var found: [Diagnostic] = []
    let section = collect(into: &found) {
      let bytes = try folder.read(kind.file, tally.limits)
      let root = try YAMLDocument.parse(bytes, file: folder.name(kind.file), tally: &tally)
      files["geo/\(kind.file)"] = .document(root)
      var top = try Fields(root, what: "a file with '\(kind.section):'")
      let items = try top.optionalMap(kind.section)?.node.entries ?? []
      try top.finish()
      try tally.add(features: items.count, at: root.location)
      return items
    }
    if section == nil { entryReader.isIncomplete(kind) }
    let values = collect(section ?? [], into: &found) { item in
      try entryReader.read(item.key, kind, item.node, at: item.keyLocation, body)
    }
    add(found, of: kind.file)
    return values
  }

  /// The features of a GeoJSON file, in order; none when the file is absent.
  mutating func features<Value>(
    _ kind: EntryKind, isRequired: Bool = false, _ body: (inout Entry) throws -> Value
  ) -> [Value] {
    guard isRequired || folder.exists(kind.file) else { return [] }
    return features(kind, in: kind.file, body)
  }

  mutating func features<Value>(
    _ kind: EntryKind, in file: String, _ body: (inout Entry) throws -> Value
  ) -> [Value] {
    guard tally.excess == nil else { return [] }
    var found: [Diagnostic] = []
    let collection = collect(into: &found) {
      let collection = try self.collection(in: file)
      var members = try Fields(collection.members)
      _ = try members.string("licence")
      return collection
    }
    if collection == nil { entryReader.isIncomplete(kind) }
    let values = collect(collection?.features ?? [], into: &found) { feature in
      guard let id = feature.id else {
        entryReader.isIncomplete(kind)
        throw Diagnostic(
          "the \(kind.rawValue) has no id", at: feature.location,
          hint: "give the feature an \"id\"")
      }
      return try entryReader.read(
        id, kind, feature.properties, feature.geometry, at: feature.location, body)
    }
    add(found, of: file)
    return values
  }

  /// The features of a file; what was mended in them is noted.
  ///
  /// - Throws: `Diagnostic` or `Problems`.
  mutating func collection(in file: String) throws -> FeatureCollection {
    let bytes = try folder.read(file, tally.limits)
    files["geo/\(file)"] = .collection(bytes)
    let collection = try GeoJSONDocument.parse(bytes, file: folder.name(file), tally: &tally)
    repairs += collection.notes
    return collection
  }

  /// Adds what is wrong with a file: so much at most that a reader can still take it in.
  mutating func add(_ found: [Diagnostic], of file: String) {
    problems += found.prefix(Self.mostProblems)
    guard found.count > Self.mostProblems else { return }
    problems.append(
      Diagnostic(
        "\(found.count - Self.mostProblems) more problems of this file are not listed",
        at: SourceLocation(file: folder.name(file)), hint: "mend those above first"))
  }

  /// The most problems of one file that are listed.
  static let mostProblems = 200

  /// Reports every reference that leads nowhere.
  mutating func resolve() { problems += Array(entryReader.lost.prefix(Self.mostProblems)) }
}
