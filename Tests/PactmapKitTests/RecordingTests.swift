import Foundation
import TestSupport
import Testing

/// Pictures are recorded only for somebody to look at them.
@Suite struct RecordingTests {
  let folder: String
  let file: String

  init() throws {
    folder = try Scratch.folder()
    file = folder + "/goldens/lobo.svg"
  }

  private func complaint(_ text: String, isOn: Bool = false) throws -> String? {
    try Recording(isOn: isOn, actualFolder: folder).complaint(Array(text.utf8), against: file)
  }

  @Test func `a run that records a picture fails, and the next one does not`() throws {
    #expect(
      try complaint("one", isOn: true)
        == "lobo is recorded in \(file): look at it, then run the tests again")
    #expect(try complaint("one", isOn: true) == nil)
    #expect(try complaint("one") == nil)
    #expect(try complaint("two", isOn: true)?.contains("look at it") == true)
    #expect(try complaint("two") == nil)
  }

  @Test func `without the wish to record, what differs is laid aside and the record stays`() throws
  {
    let actual = folder + "/lobo.actual.svg"
    #expect(try complaint("one") == "lobo was never recorded; what was made is in \(actual)")
    #expect(!FileManager.default.fileExists(atPath: file))
    _ = try complaint("one", isOn: true)
    #expect(
      try complaint("two") == "lobo differs from what was recorded; what was made is in \(actual)")
    #expect(try String(contentsOfFile: actual, encoding: .utf8) == "two")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "one")
  }
}
