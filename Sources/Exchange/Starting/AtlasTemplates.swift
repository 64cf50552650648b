import Documents
import Geometry

/// The files of a new atlas that people go on writing: short, with a comment wherever something is to be filled in.
package struct AtlasTemplates {
  private let seed: AtlasSeed

  package init(_ seed: AtlasSeed) { self.seed = seed }

  /// `geo/atlas.yaml`. It is needed before the table can be read, so it does not depend on a seed.
  package static let evidence = """
    # What holds for every row and feature that says nothing else: who says so, and how many kilometres a position may be off.
    evidence: {sources: [table], accuracy_km: 2}

    """

  /// `geo/sources.yaml`.
  ///
  /// - Parameters:
  ///   - table: What the table is called.
  ///   - cited: The ids that the table cites, for which entries are to be filled in.
  package static func sources(table: String, cited: [String]) -> String {
    let stubs = cited.map { id in
      "\n  \(id):\n    kind: book              # fill in, as above\n    title: \(id.yamlQuoted)       # fill in: author, title and year"
    }
    return """
      # Who says what. Rows and features cite a source by its id; maps credit those that they show.
      sources:
        table:
          kind: memory            # article, treaty, dataset, book, press, website or memory
          title: \(table.yamlQuoted)       # fill in: author, title and year of what the table is taken from\(stubs.joined())
      \(SourceList.entry(
      id: BasemapCut.source, title: "Natural Earth, 1 : 50 million", licence: "Public domain",
      credit: "Natural Earth", url: "https://www.naturalearthdata.com").dropFinalNewline)
      \(SourceList.entry(
      id: TownChoice.source, title: "GeoNames", licence: "CC BY 4.0", credit: "GeoNames",
      url: "https://www.geonames.org"))
      """
  }

  /// `geo/treaties.yaml`.
  ///
  /// - Parameters:
  ///   - id: The id of the treaty.
  ///   - title: Its name.
  ///   - languages: The languages of its name.
  ///   - signed: The day on which it was signed. Nil if nobody has said it.
  package static func treaties(id: String, title: String, languages: [String], signed: Day?)
    -> String
  {
    let day = signed?.description ?? "1950-01-01"
    return """
      # The treaty under which the bases were given. Everything after a # may be filled in or stay away.
      treaties:
        \(id):
          names:\(titles(title, languages, indent: "        "))
          guest: \(names("Guest", languages))      # fill in: whose troops come
          host: \(names("Host", languages))        # fill in: whose land it is
          signed: {date: \(day)}      # fill in
          # in_force: {date: \(day)}
          # term_years: 10
          # contingent: {limit: 25000, covers: "soldiers", sources: [table]}
          # events:
          #   - {id: talks, date: \(day), text: "talks begin", sources: [table]}
          sources: [table]

      """
  }

  /// A title in the first language, and a line to be filled in for each of the others.
  private static func titles(_ text: String, _ languages: [String], indent: String) -> String {
    guard languages.count > 1, let first = languages.first else {
      return " " + names(text, languages)
    }
    let others = languages.dropFirst().map { "\n\(indent)# \($0): \"…\"      # fill in" }
    return "\n\(indent)\(first): \(text.yamlQuoted)" + others.joined()
  }

  /// `maps/ID.yaml`.
  package var map: String {
    let frame =
      seed.statesFrame
      ? "frame: {scale: \(seed.scale.plain), center: [\(short(seed.frame.middle.longitude)), \(short(seed.frame.middle.latitude))]}"
      : "# frame: {scale: \(seed.scale.plain), center: [\(short(seed.frame.middle.longitude)), \(short(seed.frame.middle.latitude))]}    # without it the frame fits the bases"
    let date =
      seed.day.map { "date: \($0)" }
      ?? "# date: 1950-01-01          # without it: the last day of which the facts tell"
    let projection =
      "# projection: \"\(seed.projection)\"    # without it one is chosen that suits the frame"
    let page =
      seed.statesFrame && seed.isUpright
      ? "page: {size: A4, orientation: portrait, margin: 8}"
      : "# page: {size: A3, orientation: landscape, margin: 8}"
    return """
      # What the map shows. What is not here follows from the facts; maps/README.md of Pactmap lists all keys.
      id: \(seed.id)
      title:\(Self.titles(seed.title, seed.languages, indent: "  "))
      # subtitle: {en: "…"}
      \(date)
      \(projection)
      \(frame)
      \(page)
      # style: mono             # atlas, mono, screen or blank

      """
  }

  /// An example of a table, at three towns of the window, or in its middle if it has none.
  package static func exampleTable(_ towns: [TownChoice.Town], in window: Window) -> String {
    let kinds = ["naval", "air", "army"]
    let men = ["1200", "", "4500"]
    let rows = zip(towns.prefix(3).enumerated(), kinds).map { town, kind in
      let index = town.offset
      let name = town.element.names.first?.name ?? "Base"
      return "Example \(index + 1) (\(name)),\(short(town.element.position.latitude)),"
        + "\(short(town.element.position.longitude)),\(kind),granted,\(men[index]),an example: put your own rows here"
    }
    let middle =
      "Example 1,\(short(window.middle.latitude)),\(short(window.middle.longitude)),\(kinds[0]),granted,"
      + "\(men[0]),an example: put your own rows here"
    return (["name,lat,lon,kind,outcome,men,text"] + (rows.isEmpty ? [middle] : rows)).joined(
      separator: "\n") + "\n"
  }

  /// The same words in every language, for people to translate.
  private static func names(_ text: String, _ languages: [String]) -> String {
    "{\(languages.map { "\($0): \(text.yamlQuoted)" }.joined(separator: ", "))}"
  }

  private static func short(_ degrees: Double) -> String {
    let rounded = (degrees * 100).rounded() / 100
    return rounded.plain
  }

  private func short(_ degrees: Double) -> String { Self.short(degrees) }
}

extension String {
  fileprivate var dropFinalNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
