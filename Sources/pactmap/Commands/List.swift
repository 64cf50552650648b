import ArgumentParser
import PactmapKit

extension Atlas.Listing: ExpressibleByArgument {}

extension Pactmap {
  /// `pactmap list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what an atlas holds.")

    @Argument(
      help: "What to list: \(Atlas.Listing.allCases.map(\.rawValue).joined(separator: ", ")).")
    var what: Atlas.Listing

    @OptionGroup var options: AtlasOptions

    func run() throws {
      for row in aligned(try options.read().list(what)) { print(row) }
    }
  }
}
