import ArgumentParser
import Foundation
import PactmapKit

extension Pactmap {
  /// The command `pactmap check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the facts and the map descriptions of an atlas.",
      discussion: """
        Text: a line for each problem, file:line:column: feature: what is wrong; what to do. JSON: one object \
        with the counts 'errors' and 'warnings' and the list 'problems', on standard output in any case. The \
        exit code is 1 when there is an error.
        """)

    /// The format of the report.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case text, json

      init?(argument: String) { self.init(rawValue: argument.lowercased()) }
    }

    @Option(help: "How the report is written.")
    var format: Format = .text

    @OptionGroup var options: AtlasOptions

    func run() throws {
      let report = Atlas.check(path: options.atlas, limits: options.limits.limits)
      switch format {
      case .json: print(report.json())
      case .text:
        report.warnings.forEach { print($0.line) }
        for error in report.errors {
          complain(error.line + "\n")
        }
        let count = report.warnings.count
        if report.errors.isEmpty {
          print("No errors, \(count) \(count == 1 ? "warning" : "warnings").")
        }
      }
      if !report.errors.isEmpty { throw ExitCode(1) }
    }
  }
}
