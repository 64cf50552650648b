import ArgumentParser
import PactmapKit

extension Pactmap {
  /// The command `pactmap show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell all that the facts say about an id.",
      discussion: """
        Distances are kilometres on the ellipsoid, to the land borders of the day of the feature unless --date \
        names another one. 'pactmap list' gives ids.
        """)

    @Argument(help: "The id of a place, garrison, treaty, territory, line, source, note…")
    var id: String

    @Option(
      help: ArgumentHelp("The day whose borders count.", valueName: "yyyy-mm-dd"),
      transform: Reading.day)
    var date: Day?

    @OptionGroup var language: LanguageOption

    @OptionGroup var options: AtlasOptions

    func run() throws {
      let dossiers = try options.read().show(id, on: date, in: language.lang)
      printWrapped(dossiers.map(\.lines).joined(separator: [""]))
    }
  }
}

extension Dossier {
  /// The title, followed by the entries with their texts aligned in a column.
  var lines: [String] {
    let width = entries.map(\.label.count).max() ?? 0
    return [title]
      + entries.flatMap { entry in
        zip([entry.label] + entry.texts.dropFirst().map { _ in "" }, entry.texts).map {
          label, text in
          "  " + label + String(repeating: " ", count: width - label.count + 2) + text
        }
      }
  }
}
