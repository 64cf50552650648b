import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite struct DocumentFileTests {
  let folder: URL

  init() throws { folder = URL(fileURLWithPath: try Scratch.folder()) }

  func message(_ path: String, limit: Int = 10) -> String {
    do {
      _ = try DocumentFile.read(path, name: "x.yaml", limit: limit)
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test func `a file that cannot be read is named with the reason`() throws {
    let file = folder.appendingPathComponent("a.yaml")
    try Data("0123456789a".utf8).write(to: file)
    #expect(message(folder.path + "/none.yaml") == "x.yaml: there is no such file")
    #expect(message(folder.path) == "x.yaml: this is a folder, not a file")
    #expect(message("/dev/zero") == "x.yaml: this is no ordinary file")
    #expect(
      message(file.path)
        == "x.yaml: the file is too large: 11 bytes, and 10 are allowed; raise the limit of "
        + "a file's size, or simplify the data")
    #expect(try DocumentFile.read(file.path) == Array("0123456789a".utf8))
  }

  @Test func `an empty file and a link to a file are read`() throws {
    let file = folder.appendingPathComponent("empty")
    try Data().write(to: file)
    #expect(try DocumentFile.read(file.path) == [])
    let link = folder.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    #expect(try DocumentFile.read(link.path) == [])
  }
}

@Suite struct ReadFailureTests {
  @Test(arguments: [
    (EACCES, "a: the file cannot be read; check its permissions"),
    (
      EMFILE,
      "a: the file cannot be read: too many files are open; raise the limit with 'ulimit -n'"
    ),
    (EIO, "a: the file cannot be read: Input/output error"),
  ])
  func `the system's reason is told, and what to do where something can be done`(
    code: Int32, says: String
  ) {
    #expect(Diagnostic(unreadable: SourceLocation(file: "a"), code).description == says)
  }
}
