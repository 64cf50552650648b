import ArgumentParser
import Foundation

/// Options that change how the work is done, not what comes of it.
struct WorkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Draw so many maps at the same time (default: one for each processor core).",
      valueName: "number"))
  var jobs: Int?

  @Flag(help: "Tell on standard error where the time went.")
  var timings = false

  var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    guard jobs.map((1...64).contains) ?? true else {
      throw ValidationError("--jobs takes a number from 1 to 64")
    }
  }
}
