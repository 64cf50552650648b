import ArgumentParser
import PactmapKit

extension Atlas.Listing: ExpressibleByArgument {}

extension Pactmap {
  /// The command `pactmap list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what an atlas holds.")

    @Argument(
      help: "What to list: \(Atlas.Listing.allCases.map(\.rawValue).joined(separator: ", ")).")
    var what: Atlas.Listing

    @OptionGroup var language: LanguageOption

    @OptionGroup var options: AtlasOptions

    func run() throws {
      let table = try options.read().list(what, in: language.lang)
      for row in aligned([table.heading] + table.rows) { print(row) }
    }
  }
}
