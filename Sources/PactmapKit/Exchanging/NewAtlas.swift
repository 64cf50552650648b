import Documents
import Exchange
import Foundation
import GeoModel
import Geometry
import Selection

/// A new atlas: a folder with a table of bases, a treaty, sources, a base map cut from the world, and a map that can
/// be drawn at once.
public struct NewAtlas: Sendable {
  /// What the atlas is to hold.
  public struct Wishes: Hashable, Sendable {
    /// The path of a table of bases. Nil for an example.
    public var table: String?
    /// The part of the globe that the map shows, as `W,S,E,N` in degrees. Nil to fit the bases.
    public var box: String?
    /// The languages of the titles.
    public var languages = ["en"]
    /// The title of the map. Nil for the name of the folder.
    public var title: String?
    /// The day of the map. Nil for the last day on which a row of the table begins.
    public var day: Day?
    /// Whether the atlas gets the borders of the year for which the world has them.
    public var hasBordersOfToday = false

    /// Creates wishes for an example.
    public init() {}
  }

  /// The folder of the atlas.
  public let folder: String
  /// What was made and what there is to know about it, as sentences.
  public let words: [String]
  /// What the check of the new atlas finds.
  public let warnings: [Problem]

  /// Makes the folder of an atlas. Either all of it is there in the end, or nothing.
  ///
  /// - Parameters:
  ///   - path: The folder, which must not exist or must be empty. Its name becomes the id of the map.
  ///   - wishes: What the atlas is to hold.
  ///   - limits: How much the table may contain.
  /// - Throws: ``PactmapError/badInput(_:)`` about the table and the wishes,
  ///   ``PactmapError/cannotWrite(path:reason:)``.
  public init(at path: String, _ wishes: Wishes = Wishes(), limits: Limits = Limits()) throws {
    self = try reportingProblems { try NewAtlas(making: path, wishes, limits) }
  }

  private init(making path: String, _ wishes: Wishes, _ limits: Limits) throws {
    let target = path.withoutFinalSlashes
    let id = target.split(separator: "/").last.map { String($0).slug } ?? ""
    guard !id.isEmpty, id.first?.isLetter == true, target != ".", target != ".." else {
      throw Diagnostic(
        "'\(path)' cannot be the name of an atlas, for its map is called by it",
        hint: "name a folder that begins with a letter, such as bases-1940")
    }
    try Self.refuseUnknown(wishes.languages)
    let box = try wishes.box.map { try Window($0) }
    let table = try wishes.table.map { try ForeignFile.table(at: $0, limits: limits.reading) }
    let title = wishes.title ?? id.asTitle
    var staged = try StagedFolder(for: target)
    let start = Window(west: -10, south: 30, east: 20, north: 46) ?? .globe
    let example = table == nil ? box ?? start : nil
    let names = Names(staged: staged.path, target: target, table: wishes.table)
    let files = FirstFiles(
      id: id, title: title, wishes.languages,
      table: table ?? Array(Self.example(in: example ?? start).utf8),
      tableName: wishes.table?.split(separator: "/").last.map(String.init) ?? "bases.csv")
    try files.write(to: staged, signed: wishes.day)
    let cited = GeoModel.unlistedSources(atlas: staged.path, limits: limits.reading)
    try files.write(to: staged, signed: wishes.day, cited: cited)
    let model = try names.telling {
      try GeoModel.readingFiles(atlas: staged.path, limits: limits.reading).model
    }
    let facts = TableFacts(model)
    let day = wishes.day ?? facts.latest
    if let first = facts.earliest {
      try files.write(to: staged, signed: first, cited: cited)
    }
    let bases = facts.bases
    let subject = try Self.subject(box ?? example, bases, table: wishes.table)
    let isUpright = GroundExtent(subject.outline)?.isTall ?? false
    let seed = AtlasSeed(
      id: id, title: title, languages: wishes.languages,
      nameLanguages: Atlas.builtInLanguages, day: day, subject: subject,
      statesFrame: box != nil, bases: bases, projection: Self.projection(subject),
      wantsBorders: wishes.hasBordersOfToday, isUpright: isUpright)
    let cut = try SeedFiles(
      seed, surroundings: Self.surroundings(of: box == nil ? subject : seed.frame.window))
    try cut.write(to: staged)
    try FileSchema.writeAll(to: "\(staged.path)/\(FileSchema.folder)")
    let report = Atlas.check(path: staged.path, limits: limits)
    let problems = report.problems.map(names.told)
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw PactmapError.badInput(errors) }
    try staged.commit()
    folder = target
    warnings = Self.stubs(cited, in: target) + problems
    words = cut.words(folder: target, table: wishes.table, rows: facts.rows, bases: bases)
  }

  /// Refuses languages in which the program has no words.
  private static func refuseUnknown(_ languages: [String]) throws(Diagnostic) {
    let known = Atlas.builtInLanguages
    guard let language = languages.first(where: { !known.contains($0) }) else { return }
    throw Diagnostic(
      "the program has no words in the language '\(language)'",
      hint: "it has \(known.joined(separator: ", ")); another one can be added in maps/texts/ later"
    )
  }

  /// A warning about the sources that are to be filled in.
  private static func stubs(_ cited: [String], in target: String) -> [Problem] {
    guard !cited.isEmpty else { return [] }
    let ids = cited.prefix(8).joined(separator: ", ") + (cited.count > 8 ? ", …" : "")
    return [
      Problem(
        Diagnostic(
          "the table cites \(cited.count == 1 ? "a source" : "\(cited.count) sources") of which nothing is known: \(ids)",
          at: SourceLocation(file: "\(target)/geo/sources.yaml"),
          hint: "fill in the entries that were made here", severity: .warning))
    ]
  }

  /// What a locator shows, with a little around it. Nil if the map has none.
  private static func surroundings(of shown: Window) -> Window? {
    guard let edges = GroundExtent(shown.outline)?.surroundings else { return nil }
    return Window(west: edges[0], south: edges[1], east: edges[2], north: edges[3])?
      .grown(byKm: 300)
  }

  /// The rows of the example: towns of the window.
  private static func example(in window: Window) -> String {
    let towns = TownChoice(
      window, apartKm: max(window.widthKm, window.heightKm) / 5, apartFromTakenKm: 0, languages: [],
      taken: [])
    return AtlasTemplates.exampleTable(towns.towns, in: window)
  }

  /// The part of the globe that the map shows.
  private static func subject(
    _ box: Window?, _ bases: [AtlasSeed.Base], table: String?
  ) throws -> Window {
    guard let box else {
      guard let fitted = Window(around: bases.map(\.position)) else {
        throw Diagnostic(
          "the table has no row with a position",
          at: SourceLocation(file: table ?? "geo/bases.csv"),
          hint: "add rows, or name \(Setting.box.words)", settings: [.box])
      }
      return fitted
    }
    let outside = bases.filter { !box.contains($0.position) }
    guard !bases.isEmpty, outside.count == bases.count else { return box }
    let isExchanged = bases.allSatisfy { $0.position.exchanged.map(box.contains) ?? false }
    throw Diagnostic(
      "none of the \(bases.count) bases lies in the box",
      at: table.map { SourceLocation(file: $0) },
      hint: isExchanged
        ? "their longitudes and latitudes seem to be exchanged"
        : "the first is \(bases[0].name) at \(bases[0].position.latitude.plain) N \(bases[0].position.longitude.plain) E; leave the box away to fit the bases"
    )
  }

  private static func projection(_ subject: Window) -> String {
    GroundExtent(subject.outline).map { SuitedProjection($0).definition } ?? "+proj=eqearth"
  }
}

/// Where and when the rows of a table are.
private struct TableFacts {
  let bases: [AtlasSeed.Base]
  /// The number of facilities, or of garrisons where the table names none.
  let rows: Int
  let earliest: Day?
  let latest: Day?

  init(_ model: GeoModel) {
    bases = model.places.map {
      AtlasSeed.Base(
        id: $0.id, name: $0.names.preferred("en"),
        position: $0.position)
    }
    rows = max(model.facilities.count, model.garrisons.count)
    let days = model.facilities.compactMap(\.span.start) + model.garrisons.compactMap(\.span.start)
    (earliest, latest) = (days.min(), days.max())
  }
}

/// The files that must be there before the table can be read.
private struct FirstFiles {
  private let files: (Day?, [String]) -> [String: [UInt8]]

  init(
    id: String, title: String, _ languages: [String], table: [UInt8], tableName: String
  ) {
    files = { signed, cited in
      [
        "geo/bases.csv": table,
        "geo/atlas.yaml": Array(
          "format: \(AtlasFile.newestFormat)\n\(AtlasTemplates.evidence)".utf8),
        "geo/sources.yaml": Array(AtlasTemplates.sources(table: tableName, cited: cited).utf8),
        "geo/treaties.yaml": Array(
          AtlasTemplates.treaties(id: id, title: title, languages: languages, signed: signed).utf8),
      ]
    }
  }

  func write(to folder: borrowing StagedFolder, signed: Day?, cited: [String] = []) throws {
    for (name, bytes) in files(signed, cited).sorted(by: { $0.key < $1.key }) {
      try folder.write(bytes, to: name)
    }
  }
}

/// The names of files in messages: the table is where its author has it, the rest where it will be.
private struct Names {
  let staged: String
  let target: String
  let table: String?

  func name(_ file: String) -> String {
    if let table, file == staged + "/geo/bases.csv" { return table }
    return file.hasPrefix(staged) ? target + file.dropFirst(staged.count) : file
  }

  func told(_ problem: Problem) -> Problem {
    problem.relocated(name)
  }

  /// Calls `body` and gives the files in its errors their names.
  func telling<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch {
      throw PactmapError.badInput(Problem.all(in: error).map(told))
    }
  }
}

extension String {
  fileprivate var withoutFinalSlashes: String {
    var text = self
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    return text
  }

  /// The id with spaces for hyphens and a large first letter.
  fileprivate var asTitle: String {
    let words = replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Window {
  /// The smallest window that holds all positions. Nil if there are none.
  fileprivate init?(around positions: [LonLat]) {
    guard let extent = GroundExtent(positions) else { return nil }
    // A window has a width and a height, even around a single position.
    self.init(
      west: extent.west - 1e-6, south: max(extent.south - 1e-6, -90), east: extent.east + 1e-6,
      north: min(extent.north + 1e-6, 90))
  }

  /// Positions along its edges, close enough for the extent of it to be found.
  fileprivate var outline: [LonLat] {
    (0...8).flatMap { step -> [LonLat] in
      let longitude = west + (east - west) * Double(step) / 8
      return [LonLat(longitude.asLongitude, south), LonLat(longitude.asLongitude, north)]
    }
  }
}
