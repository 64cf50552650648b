import ArgumentParser
import PactmapKit

extension Pactmap {
  /// `pactmap show`
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

    @OptionGroup var options: AtlasOptions

    func run() throws {
      let width = terminalWidth
      for line in try options.read().show(id, on: date) {
        (width.map(line.wrapped) ?? [line]).forEach { print($0) }
      }
    }
  }
}
