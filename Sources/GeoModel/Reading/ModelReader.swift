import Documents
import Geometry

/// Reads the files of a model one after the other and collects their errors.
struct ModelReader: Sendable {
  let folder: GeoFolder
  var problems: [Diagnostic] = []
  /// Warnings about what was repaired or ignored in the files.
  var repairs: [Diagnostic] = []
  /// Reads the entries and keeps track of the ids that they define and refer to.
  var entryReader = EntryReader()
  /// The amount that has been read from all files, compared with the limits.
  var tally: ReadingTally
  /// The error of an atlas that is written for a newer format. It is then the only one.
  var newerFormat: Diagnostic?
  /// The kinds of which some entries could not be read though their ids are known.
  var partlyRead: Set<EntryKind> = []
  /// The files that have been read, by their names in the atlas.
  var files: [String: ReadFile] = [:]

  init(folder: GeoFolder, limits: ReadingLimits) {
    self.folder = folder
    tally = ReadingTally(limits)
  }

  /// Reads the entries in the section of a YAML file, in order. Empty if the file does not exist.
  /// `completing` may add to an entry what stands elsewhere.
  mutating func entries<Value>(
    _ kind: EntryKind, isRequired: Bool = false,
    completing: (String, DocumentNode) -> DocumentNode = { $1 },
    _ body: (inout Entry) throws -> Value
  ) -> [Value] {
    guard tally.excess == nil, isRequired || folder.exists(kind.file) else { return [] }
    var found: [Diagnostic] = []
    let section = collect(into: &found) {
      let bytes = try folder.read(kind.file, tally.limits)
      let root = try YAMLDocument.parse(bytes, file: folder.name(kind.file), tally: &tally)
      files["geo/\(kind.file)"] = .document(root)
      let items = try Self.entries(of: root, kind)
      try tally.add(features: items.count, at: root.location)
      return items
    }
    if section == nil { entryReader.isIncomplete(kind) }
    let values = collect(section ?? [], into: &found) { item in
      try entryReader.read(
        item.key, kind, completing(item.key, item.node), at: item.keyLocation, body)
    }
    if !found.isEmpty { partlyRead.insert(kind) }
    add(found, of: kind.file)
    return values
  }

  /// The entries of a YAML file by their ids.
  ///
  /// - Throws: An error if the file holds anything else than one section.
  static func entries(of root: DocumentNode, _ kind: EntryKind) throws -> [DocumentNode.Entry] {
    var top = try Fields(root, what: "a file with '\(kind.section):'")
    let items = try top.optionalMap(kind.section)?.node.entries ?? []
    top.note(kind.section, .entries(.map, names: ValueShape.idPattern))
    try top.finish()
    return items
  }

  /// Reads the features of a GeoJSON file, in order. Empty if the file does not exist.
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
      guard members.has("licence") else {
        throw members.problem(
          "licence", "'licence' is missing",
          hint:
            "write above the features under which licence the data of this file may be used, such as "
            + "\"licence\": \"CC BY 4.0\"")
      }
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

  /// Reads the features of a GeoJSON file. Repairs of their geometry are recorded as warnings.
  ///
  /// - Throws: `Diagnostic` or `Problems`.
  mutating func collection(in file: String) throws -> FeatureCollection {
    let bytes = try folder.read(file, tally.limits)
    files["geo/\(file)"] = .collection(bytes)
    let collection = try parsed(bytes, of: file)
    repairs += collection.notes
    return collection
  }

  /// Adds the errors of a file. Only the first ``mostProblems`` are kept, so that the list stays
  /// readable.
  mutating func add(_ found: [Diagnostic], of file: String) {
    problems += found.prefix(Self.mostProblems)
    guard found.count > Self.mostProblems else { return }
    problems.append(
      Diagnostic(
        "\(found.count - Self.mostProblems) more problems of this file are not listed",
        at: SourceLocation(file: folder.name(file)), hint: "mend those above first"))
  }

  /// The largest number of errors that are listed for one file.
  static let mostProblems = 200

  /// Reports all references to ids that do not exist.
  mutating func resolve() { problems += entryReader.lost.prefix(Self.mostProblems) }
}
