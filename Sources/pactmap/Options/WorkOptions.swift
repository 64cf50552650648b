import ArgumentParser
import Foundation

/// Options that change how the work is done but not its result.
struct WorkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Draw so many maps at the same time (default: one for each processor core).",
      valueName: "number"), transform: Reading.count)
  var jobs: Int?

  @Flag(help: "Tell on standard error where the time went.")
  var timings = false

  @Flag(
    help:
      "Leave maps alone whose files say that they show what the atlas holds today, to go on with a batch."
  )
  var skipCurrent = false

  var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
