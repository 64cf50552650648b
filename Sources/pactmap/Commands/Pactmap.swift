import ArgumentParser
import CStart
import Foundation
import PactmapKit

/// The `pactmap` command.
@main
struct Pactmap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pactmap",
    abstract: "Draw historical maps of treaties: bases, garrisons, ceded land, limits.",
    discussion: """
      An atlas is a folder that holds geo/ (the facts) and maps/ (what to draw). Exit codes: 0 done, \
      1 something in the atlas is wrong, 2 a file could not be written, 64 the command was misused. A signal \
      ends it as any other program, with no half file left behind.
      """,
    version: versionText,
    subcommands: [
      New.self, Import.self, Render.self, List.self, Show.self, Describe.self, Labels.self,
      Check.self, Verify.self, Schema.self, UpgradeAtlas.self,
    ])

  static func main() {
    do {
      try StandardFiles.prepare()
      Interruption.prepareForCollapse()
      if let words = strdup(Interruption.wantOfMemory + "\n") { cstart_tell_of_memory(words) }
      let words = try CommandWords.all()
      try CommandWords.demandCommand(
        in: words, among: configuration.subcommands.map { $0._commandName })
      var command = try parseAsRoot(words)
      try command.run()
      end(with: nil)
    } catch {
      end(with: error)
    }
  }

  @Flag(help: "With --version: name the libraries that the program is made of, with theirs.")
  var verbose = false

  /// The text for `--version`. ArgumentParser prints it before it parses the other options, so
  /// `--verbose` is looked up in the words of the command.
  private static var versionText: String {
    guard CommandWords.shown.contains("--verbose") else { return Atlas.version }
    let rows = [("pactmap", Atlas.version)] + Atlas.components
    return aligned(rows.map { [$0.0, $0.1] }).joined(separator: "\n")
  }
}

/// Options that every subcommand takes.
struct AtlasOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The atlas folder (default: the nearest one upwards that holds geo/ and maps/).",
      valueName: "dir"), transform: Reading.folder)
  var atlas: String?

  @OptionGroup(title: "Limits") var limits: LimitOptions
}
