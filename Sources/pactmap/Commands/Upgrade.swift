import ArgumentParser
import PactmapKit

extension Pactmap {
  /// The command `pactmap upgrade`.
  struct UpgradeAtlas: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "upgrade",
      abstract: "Bring an old atlas to the present format; its maps stay as they are.",
      discussion: """
        Says the format in geo/atlas.yaml, and takes out of maps/styles/ and maps/texts/ what only repeats the \
        program's own. Comments, order and spacing of what stays are kept. All files are changed or none. An atlas of the \
        present format (\(Upgrade.newestFormat)) is left alone.
        """)

    @Flag(help: "Tell what would be changed, and change nothing.")
    var dryRun = false

    @OptionGroup var options: AtlasOptions

    func run() throws {
      let upgrade = try Upgrade(path: options.atlas, limits: options.limits.limits)
      guard upgrade.format < Upgrade.newestFormat else {
        print("The atlas is of format \(upgrade.format) already; nothing to change.")
        return
      }
      if !dryRun { try upgrade.write() }
      upgrade.words.forEach { print($0) }
      print(
        dryRun
          ? "Nothing was changed; without --dry-run it is."
          : "The atlas is of format \(Upgrade.newestFormat) now.")
    }
  }
}
