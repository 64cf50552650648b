import ArgumentParser
import PactmapKit

extension Pactmap {
  /// The command `pactmap verify`.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell whether files still show what the atlas holds.",
      discussion: """
        Every file says what it was made from. A file is current when facts, description, style, texts, fonts \
        and version are those of today and drawing it again gives the same bytes. Exit code 1 when one is not.
        """)

    @Argument(help: "Files that 'pactmap render' wrote.")
    var files: [String]

    @OptionGroup var options: AtlasOptions

    @Flag(help: "Compare what the files were made from only, without drawing them again.")
    var quick = false

    func run() throws {
      let atlas = try options.read()
      var isCurrent = true
      for file in files {
        let found = try atlas.verify(file, redraws: !quick)
        isCurrent = isCurrent && found.verdict == .current
        for loss in found.losses { complain(loss.line + "\n") }
        print("\(file): \(([words(found.verdict)] + found.reasons).joined(separator: "; "))")
      }
      if !isCurrent { throw ExitCode(1) }
    }

    private func words(_ verdict: Verification.Verdict) -> String {
      switch verdict {
      case .current: "current"
      case .outdated: "outdated"
      case .altered: "altered"
      }
    }
  }
}
