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
      try reportingExitCode {
        for row in aligned(try Atlas(path: options.atlas).list(what)) { print(row) }
      }
    }

    /// The rows with their columns padded to equal width.
    private func aligned(_ rows: [[String]]) -> [String] {
      let columns = rows.map(\.count).max() ?? 0
      let widths = (0..<columns).map { column in
        rows.compactMap { $0.indices.contains(column) ? $0[column].count : nil }.max() ?? 0
      }
      return rows.map { row in
        row.enumerated().map { index, cell in
          index == row.count - 1
            ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
        }.joined(separator: "  ")
      }
    }
  }
}
