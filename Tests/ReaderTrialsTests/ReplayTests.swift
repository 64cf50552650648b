import Foundation
import TestSupport
import Testing

@testable import ReaderTrials

/// What the fuzzers once found, fed to every reader again.
@Suite struct ReplayTests {
  static let found = Repository.path + "/Fuzz/Found"

  static let files = (FileManager.default.enumerator(atPath: found)?.allObjects as? [String] ?? [])
    .filter { $0.contains("/") }.sorted()

  @Test func `there are found cases for the readers`() { #expect(Self.files.count >= 10) }

  @Test(arguments: files)
  func `each found case is answered in time, for people, by every reader`(file: String) throws {
    let trials = try ReaderTrials()
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Self.found + "/" + file)))
    for reader in ReaderTrials.Reader.allCases {
      let start = ReaderTrials.processorTime
      let messages = trials.messages(reader, bytes)
      #expect(ReaderTrials.processorTime - start < 2, "\(reader)")
      #expect(ReaderTrials.unfit(messages) == [], "\(reader)")
    }
  }
}
