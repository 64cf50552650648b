import ArgumentParser
import PactmapKit

extension Pactmap {
  /// The command `pactmap new`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a small atlas of your own: a table of bases, a treaty, a base map, a map.",
      discussion: """
        The folder must not exist or must be empty. With --around the table is copied into it and the map fits its bases; \
        without, an example shows what a table looks like. Coast, waters and towns come from the world inside the \
        program. Borders of today come on request alone, for a map of another day would be wrong with them.
        """)

    @Argument(help: "The folder to make. Its name becomes the map's.")
    var name: String

    @Option(
      help: ArgumentHelp(
        "A table of bases (CSV; XLSX and ODS if ogr2ogr is installed): it is copied, and the map fits its rows.",
        valueName: "table"))
    var around: String?

    // A box may begin with a minus sign, which is no option.
    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        "The part of the globe in the frame: west,south,east,north in degrees.",
        valueName: "W,S,E,N"))
    var bbox: String?

    @Option(
      help: ArgumentHelp(
        "Languages of titles and towns, separated by commas.", valueName: "list"))
    var lang = "en"

    @Option(help: ArgumentHelp("The title of the map.", valueName: "words"))
    var title: String?

    @Option(
      help: ArgumentHelp("The day of the map, as 1940-09-02.", valueName: "day"),
      transform: Reading.day)
    var date: Day?

    /// Which borders the atlas gets.
    enum Borders: String, CaseIterable, ExpressibleByArgument { case none, today }

    @Option(
      help: "Borders from the world inside the program: none, or those of today, with their year.")
    var borders: Borders = .none

    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
      let codes = lang.split(separator: ",", omittingEmptySubsequences: false)
      let isPlain = codes.allSatisfy {
        $0.utf8.count == 2 && $0.allSatisfy { ("a"..."z").contains($0) }
      }
      guard isPlain, Set(codes).count == codes.count else {
        throw ValidationError(
          "--lang takes languages separated by commas, each once, as codes of ISO 639-1: en,fr")
      }
    }

    func run() throws {
      var wishes = NewAtlas.Wishes()
      (wishes.table, wishes.box, wishes.title, wishes.day) = (around, bbox, title, date)
      wishes.languages = lang.split(separator: ",").map(String.init)
      wishes.hasBordersOfToday = borders == .today
      let atlas = try NewAtlas(at: name, wishes, limits: limits.limits)
      atlas.words.forEach { print($0) }
      if borders == .none {
        print(
          "Borders of the time: pactmap import borders FILE --valid FROM..TO --atlas \(atlas.folder)"
        )
        print("Borders of today, with their year: pactmap new … --borders today")
      }
      print("Next: pactmap render --atlas \(atlas.folder) --output \(atlas.folder)/out")
      atlas.warnings.forEach { print($0.line) }
    }
  }
}
