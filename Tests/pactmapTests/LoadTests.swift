import Foundation
import Testing

/// A process that goes on and on does not grow.
@Suite struct LoadTests {
  @Test func `memory stays within 5 % while a map is drawn again and again in every format`() throws
  {
    let process = Process()
    process.executableURL = CommandTests.command.deletingLastPathComponent()
      .appendingPathComponent("load-benchmark")
    process.arguments = [CommandTests.fictional, "lobo", Self.count]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }

  /// `PACTMAP_LOAD=1000` for the whole measure.
  static let count = ProcessInfo.processInfo.environment["PACTMAP_LOAD"] ?? "60"
}
