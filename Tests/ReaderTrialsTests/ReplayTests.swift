import Foundation
import Testing

@testable import ReaderTrials

/// What the fuzzers once found, fed to every reader again.
@Suite struct ReplayTests {
  static let found = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fuzz/Found").path

  static let files = (FileManager.default.enumerator(atPath: found)?.allObjects as? [String] ?? [])
    .filter { $0.contains("/") }.sorted()

  /// What this thread has worked so far: other tests may keep it waiting.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func `there are found cases for the readers`() { #expect(Self.files.count >= 10) }

  @Test("each found case is answered in time, for people, by every reader", arguments: files)
  func answered(file: String) throws {
    let trials = try ReaderTrials()
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Self.found + "/" + file)))
    for reader in ReaderTrials.Reader.allCases {
      let start = Self.seconds
      let messages = trials.messages(reader, bytes)
      #expect(Self.seconds - start < 2, "\(reader)")
      #expect(ReaderTrials.unfit(messages) == [], "\(reader)")
    }
  }
}
