import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// Unfinished files, and what becomes of them.
@Suite struct DraftTests {
  let folder: String

  init() throws { folder = try Scratch.folder() }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func `a file that is not finished leaves nothing, one that is replaces the older one`()
    throws
  {
    let path = folder + "/map.svg"
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    func write(_ text: String, finishes: Bool) throws {
      var file = try OutputFile(path)
      try Array(text.utf8).withUnsafeBytes { try file.write($0) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      if finishes { try file.commit() }
    }
    try write("half", finishes: false)
    #expect(try names() == ["map.svg"] && String(contentsOfFile: path, encoding: .utf8) == "old")
    try write("new", finishes: true)
    #expect(try names() == ["map.svg"] && String(contentsOfFile: path, encoding: .utf8) == "new")
  }

  @Test func `a draft whose writer is gone is removed, one that is being written stays`() throws {
    let living = try Draft(in: folder, for: folder + "/map.svg")
    try "half".write(
      toFile: folder + "/.pactmap-killed.part", atomically: false, encoding: .utf8)
    try "mine".write(toFile: folder + "/.pactmap.yaml", atomically: false, encoding: .utf8)
    #expect(try names().count == 3)
    Draft.removeLeftovers(in: folder)
    let name = URL(fileURLWithPath: living.path).lastPathComponent
    #expect(try names() == [name, ".pactmap.yaml"].sorted())
    living.removeName()
    close(living.descriptor)
    Draft.removeLeftovers(in: folder)
    #expect(try names() == [".pactmap.yaml"])
  }

  @Test func `a link in place of a draft is not followed`() throws {
    let precious = folder + "/precious"
    try "text".write(toFile: precious, atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/.pactmap-x.part", withDestinationPath: precious)
    Draft.removeLeftovers(in: folder)
    #expect(try String(contentsOfFile: precious, encoding: .utf8) == "text")
  }
}
