import Exchange
import Geometry

/// The files of a new atlas that follow from where its bases lie, and what is to be told about them.
struct SeedFiles {
  private let seed: AtlasSeed
  private let basemap: BasemapCut
  private let towns: TownChoice
  private let seas: SeaChoice
  private let borders: BorderCut?

  /// - Parameters:
  ///   - seed: What the atlas begins with.
  ///   - surroundings: What a locator shows. Nil if the map has none.
  init(_ seed: AtlasSeed, surroundings: Window?) throws {
    self.seed = seed
    basemap = try seed.basemap(surroundings: surroundings)
    (towns, seas) = (seed.towns, seed.seas)
    borders = try seed.wantsBorders ? BorderCut(seed.window) : nil
  }

  func write(to folder: borrowing StagedFolder) throws {
    for (name, file) in basemap.files.sorted(by: { $0.key < $1.key }) {
      try folder.write(Array(file.text.utf8), to: "geo/basemap/\(name).geojson")
    }
    try folder.write(Array(towns.file.text.utf8), to: "geo/places.geojson")
    if !seas.seas.isEmpty {
      try folder.write(Array(seas.file.text.utf8), to: "geo/waters.geojson")
    }
    if let borders { try folder.write(Array(borders.file.text.utf8), to: "geo/borders.geojson") }
    try folder.write(Array(AtlasTemplates(seed).map.utf8), to: "maps/\(seed.id).yaml")
  }

  /// The denominator of the largest scale at which the world's coast looks right.
  private static let finestScale = 4_000_000.0

  /// What was made, as sentences.
  ///
  /// - Parameters:
  ///   - rows: The number of bases; several of them may stand at one place.
  ///   - bases: Their places.
  func words(folder: String, table: String?, rows: Int, bases: [AtlasSeed.Base]) -> [String] {
    var words = [
      "\(folder)/ holds a new atlas with \(places(rows, bases)) and \(towns.towns.count.counted("town")) around them:"
    ]
    words.append(
      table.map { "  geo/bases.csv      the table, as \($0) is" }
        ?? "  geo/bases.csv      a table with an example; put your rows there")
    words.append("  geo/treaties.yaml  the treaty: fill in the parties and the day")
    words.append("  geo/sources.yaml   who says so: fill in where the table is from")
    words.append("  maps/\(seed.id).yaml   the map: title, day, frame")
    words.append("  .pactmap/          what editors need to complete and check the files above")
    words += remarks(folder: folder, bases: bases)
    return words
  }

  private func places(_ rows: Int, _ bases: [AtlasSeed.Base]) -> String {
    rows > bases.count
      ? "\(rows.counted("base")) at \(bases.count.counted("place"))" : bases.count.counted("base")
  }

  private func remarks(folder: String, bases: [AtlasSeed.Base]) -> [String] {
    var words: [String] = []
    if let borders {
      let disputed =
        borders.disputed == 0 ? "" : "; \(borders.disputed) of them are in dispute and marked so"
      words.append(
        "geo/borders.geojson holds the borders as they were in \(World.year)\(disputed).")
    } else {
      let reason = seed.isOlderThanBorders ? ", and the map's day is before" : ""
      words.append(
        "It has no borders: the world inside the program has those of \(World.year)\(reason).")
    }
    if !towns.towns.isEmpty {
      words.append("Names and ranks of the towns in geo/places.geojson are those of today.")
    }
    if seed.scale < Self.finestScale {
      words.append(
        "The coast comes from a map of 1 : 50 000 000 and is coarse at 1 : \(Int(seed.scale)); pactmap import coast brings a finer one."
      )
    }
    if seed.looksExchanged {
      words.append(
        "Most bases lie in the sea, and would lie on land with latitude and longitude exchanged.")
    }
    if basemap.reservoirs > 0 {
      let count = basemap.reservoirs.counted("reservoir")
      words.append(
        "\(count) \(basemap.reservoirs == 1 ? "is" : "are") left out, for most are younger than the map's day."
      )
    }
    let outside = bases.filter { !seed.subject.contains($0.position) }
    if seed.statesFrame, !outside.isEmpty {
      let more = outside.count - 12
      words.append(
        "Outside the box: \(outside.prefix(12).map(\.name).joined(separator: ", "))\(more > 0 ? " and \(more) more" : "")."
      )
    }
    words += strays(among: bases).map { base in
      "\(base.name) lies far from all others; its longitude and latitude may be exchanged."
    }
    return words
  }

  /// Bases that lie far from the others and would lie among them with longitude and latitude exchanged.
  private func strays(among bases: [AtlasSeed.Base]) -> [AtlasSeed.Base] {
    ExchangedPosition.indices(in: bases.map(\.position)).map { bases[$0] }
  }
}
