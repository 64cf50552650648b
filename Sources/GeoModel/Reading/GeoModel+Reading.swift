import Documents
import Foundation
import Geometry
import Work

extension GeoModel {
  /// Reads the `geo/` folder of an atlas and resolves the references in it. Only `sources.yaml` and
  /// `places.geojson` are required, and neither if there is a table of bases.
  ///
  /// - Parameters:
  ///   - atlas: The path of the folder that contains `geo/`. Messages name files relative to it.
  ///   - limits: How much may be read.
  ///   - meanwhile: Work to do after the facts have been read, while another core may still be
  ///     reading the base map.
  /// - Returns: The model, and the files from which it was made, by their names in the atlas. Each
  ///   file is read once.
  /// - Throws: All errors in the files: unknown or missing keys, wrong types, ids that are used
  ///   twice or do not exist, dates out of order, arcs that do not end at their nodes. If the files
  ///   contain more than the limits allow, this is the only error.
  package static func readingFiles(
    atlas: String, limits: ReadingLimits = ReadingLimits(), meanwhile: () -> Void = {}
  ) throws(Problems) -> (model: GeoModel, files: [String: ReadFile]) {
    var reader = ModelReader(folder: GeoFolder(path: atlas), limits: limits)
    var model = reader.model(meanwhile)
    if let only = reader.newerFormat ?? reader.tally.excess { throw Problems([only]) }
    model.crossingLimit = min(limits.crossings, ReadingLimits.mostCrossings)
    model.repairs = reader.repairs.inOrderOfPlace
    guard reader.problems.isEmpty else { throw Problems(reader.problems.inOrderOfPlace) }
    return (model, reader.files)
  }

  /// Reads the model only, ready to be drawn; see ``readingFiles(atlas:limits:meanwhile:)`` and
  /// ``readyToDraw()``.
  package static func read(
    atlas: String, limits: ReadingLimits = ReadingLimits()
  ) throws(Problems) -> GeoModel {
    try readingFiles(atlas: atlas, limits: limits).model.readyToDraw()
  }
}

extension ModelReader {
  fileprivate mutating func model(_ meanwhile: () -> Void) -> GeoModel {
    let basemap = Deferred { [folder, limits = tally.limits] in
      var reader = ModelReader(folder: folder, limits: limits)
      return (reader.basemap(), reader)
    }
    refuseUnknownFiles()
    var model = GeoModel()
    let sources = entries(.source, isRequired: folder.tables.isEmpty) { try Source(reading: &$0) }
    model.sources = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
    readAtlasFile(addingTo: &model.sources)
    let notes = entries(.note) { try Note(reading: &$0) }
    model.notes = Dictionary(notes.map { ($0.id, $0) }) { first, _ in first }
    model.treaties = entries(.treaty) { try Treaty(reading: &$0) }
    model.places = features(.place, isRequired: folder.tables.isEmpty) { try Place(reading: &$0) }
    model.facilities = entries(.facility) { try Facility(reading: &$0) }
    model.garrisons = entries(.garrison) { try Garrison(reading: &$0) }
    readTables(into: &model)
    model.nodes = features(.node) { try Node(reading: &$0) }
    for file in folder.geoJSONFiles(in: "arcs") {
      model.arcs += features(.arc, in: file) { try Arc(reading: &$0) }
    }
    let polygons = polygons()
    model.territories = territories(completedBy: polygons)
    addParties(to: &model)
    for file in [EntryKind.line.file] + EntryKind.line.otherFiles where folder.exists(file) {
      let usual = file == EntryKind.borders ? Line.Kind.border : nil
      model.lines += features(.line, in: file) { try Line(reading: &$0, usual: usual) }
    }
    model.incidents = features(.incident) { try Incident(reading: &$0) }
    model.waters = features(.water) { try Water(reading: &$0) }
    meanwhile()
    model.basemap = takeOver(basemap)
    derive(from: polygons, into: &model)
    resolve()
    problems += model.join()
    return model
  }

  /// Takes over the base map that another reader has read at the same time. If both readers
  /// together exceed the limits, the base map is read again after the facts, so that the error
  /// names the place where the limit was exceeded.
  private mutating func takeOver(_ reading: Deferred<(Basemap, ModelReader)>) -> Basemap {
    guard let (map, reader) = try? reading.value(), let sum = tally.adding(reader.tally) else {
      return basemap()
    }
    tally = sum
    problems += reader.problems
    repairs += reader.repairs
    entryReader.note(mentionsOf: reader.entryReader)
    files.merge(reader.files) { _, new in new }
    return map
  }

  /// Reports files with a name that the program does not know, which are probably misspelt.
  private mutating func refuseUnknownFiles() {
    for name in ["basemap", "arcs", "territories"] {
      for file in folder.files(in: name) where !file.hasSuffix(".geojson") && file.isShapeFile {
        repairs.append(
          Diagnostic(
            "this file is passed over: only names that end in .geojson count here",
            at: SourceLocation(file: folder.name("\(name)/\(file)")),
            hint: "give it such a name if it is GeoJSON, and convert it otherwise",
            severity: .warning))
      }
    }
    let known = EntryKind.allCases.flatMap { [$0.file] + $0.otherFiles } + [AtlasFile.name]
    for file in folder.files(in: "") where file.isWorkbook {
      repairs.append(
        Diagnostic(
          "this workbook is passed over", at: SourceLocation(file: folder.name(file)),
          hint: "save its sheet of bases beside it as CSV in UTF-8", severity: .warning))
    }
    for file in folder.files(in: "") where !known.contains(file) {
      guard [".yaml", ".yml"].contains(where: file.lowercased().hasSuffix) || file.isShapeFile
      else { continue }
      problems.append(
        Diagnostic(
          "a model has no such file", at: SourceLocation(file: folder.name(file)),
          hint: Spelling.hint(for: file, in: known)
            ?? "it has \(known.joined(separator: ", ")), basemap/*.geojson, territories/*.geojson and tables of bases in *.csv"
        ))
    }
  }
}

extension GeoModel {
  /// Moves the ends of arcs to their nodes and checks what requires the whole model.
  ///
  /// - Returns: The errors that were found.
  mutating func join() -> [Diagnostic] {
    let nodes = Dictionary(nodes.map { ($0.id, $0) }) { first, _ in first }
    var problems: [Diagnostic] = []
    arcs = collect(arcs, into: &problems) { arc in
      try arc.joined(to: nodes[arc.start], nodes[arc.end])
    }
    return problems + lostRivers()
  }

  /// Errors for names of waters along rivers that the base map does not contain.
  private func lostRivers() -> [Diagnostic] {
    var rivers: Set<String> = []
    for layer in basemap.layers.values {
      for feature in layer.features { if let name = feature.name { rivers.insert(name) } }
    }
    let guesses = rivers.count > Spelling.mostCandidates ? [] : rivers.sorted()
    let lost = waters.lazy.compactMap { water -> Diagnostic? in
      guard case .river(let name) = water.site, !rivers.contains(name) else { return nil }
      return Diagnostic(
        "no reach in geo/basemap has the name '\(name)'", at: water.evidence.location,
        subject: water.id, hint: Spelling.hint(for: name, in: guesses))
    }
    return Array(lost.prefix(ModelReader.mostProblems))
  }
}

extension String {
  /// Whether this is the name of a spreadsheet's own file.
  fileprivate var isWorkbook: Bool {
    [".xlsx", ".xls", ".xlsm", ".ods"].contains(where: lowercased().hasSuffix)
  }

  /// Whether this is the name of a file in a text format for shapes.
  fileprivate var isShapeFile: Bool {
    [".geojson", ".json", ".topojson", ".kml", ".gml"].contains(where: lowercased().hasSuffix)
  }
}
