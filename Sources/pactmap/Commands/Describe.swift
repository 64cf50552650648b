import ArgumentParser
import PactmapKit

extension Pactmap {
  /// The command `pactmap describe`.
  struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell in plain words what a map shows.",
      discussion: """
        For people who cannot see the map, and for alternative texts: the days shown, the treaties, every \
        base with its men or units, how well its place is known, where the sources disagree. SVG files \
        carry the same text.
        """)

    @Argument(help: "The map.")
    var map: String

    @OptionGroup var options: AtlasOptions

    @OptionGroup var language: LanguageOption

    @OptionGroup var days: DayOptions

    @Flag(help: "Only the map and its bases, as an alternative text of a picture.")
    var brief = false

    func run() throws {
      let presentation = Presentation(
        language: language.lang, date: days.date, period: days.period)
      let atlas = try options.read()
      let account = try atlas.describe(map, as: presentation, isBrief: brief)
      printWrapped(account.map { $0.isItem ? "– \($0.text)" : $0.text })
      // A map that cannot be drawn can still be described. `check` reports why it cannot be drawn.
      for loss in (try? atlas.losses(of: map, as: presentation)) ?? [] {
        complain(loss.line + "\n")
      }
    }
  }
}
