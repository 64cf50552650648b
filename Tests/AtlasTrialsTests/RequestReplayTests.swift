import AtlasTrials
import Foundation
import ReaderTrials
import TestSupport
import Testing

/// Claims of strangers' files that once crashed `pactmap verify`, or read what they should not.
@Suite struct RequestReplayTests {
  static let found = Repository.path + "/Fuzz/Found/Requests"

  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: found)) ?? []).sorted()

  @Test(arguments: files)
  func `each claim is refused in words`(file: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Self.found + "/" + file)))
    let messages = try RequestTrials().messages(bytes)
    #expect(!messages.isEmpty)
    #expect(ReaderTrials.unfit(messages) == [])
  }

  @Test func `an honest claim is believed`() throws {
    #expect(try RequestTrials().messages([]) == [])
    #expect(try RequestTrials().messages(Array("format=svg\ntext=live".utf8)) == [])
  }
}
