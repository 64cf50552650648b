import Foundation
import TestSupport
import Testing

/// A process that draws for a long time does not grow.
@Suite struct LoadTests {
  @Test func `memory stays within 5 % while a map is drawn again and again in every format`() throws
  {
    let folder = URL(fileURLWithPath: Command.program.path).deletingLastPathComponent()
    let outcome = try Program(path: folder.appendingPathComponent("load-benchmark").path)
      .run([Repository.fictional, "lobo", Self.count])
    #expect(outcome.code == 0, "\(outcome.output)")
  }

  /// Set `PACTMAP_LOAD=1000` for the full measurement.
  static let count = ProcessInfo.processInfo.environment["PACTMAP_LOAD"] ?? "60"
}
