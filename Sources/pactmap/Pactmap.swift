import ArgumentParser
import PactmapKit

/// The `pactmap` command.
@main
struct Pactmap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pactmap",
    abstract: "Draw historical maps of treaties: bases, garrisons, ceded land, limits.",
    discussion: """
      An atlas is a folder that holds geo/ (the facts) and maps/ (what to draw). Exit codes: 0 done, \
      1 something in the atlas is wrong, 2 a file could not be written, 64 the command was misused.
      """,
    version: Atlas.version,
    subcommands: [
      Render.self, List.self, Show.self, Describe.self, Labels.self, Check.self, Verify.self,
    ])
}

/// Options that every subcommand takes.
struct AtlasOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The atlas folder (default: the nearest one upwards that holds geo/ and maps/).",
      valueName: "dir"))
  var atlas: String?

  @OptionGroup(title: "Limits") var limits: LimitOptions
}
