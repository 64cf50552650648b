import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// What a file takes over from the one that it replaces, and the links that lead to it.
@Suite struct OutputPlaceTests {
  let folder: String

  init() throws {
    folder = try Scratch.folder()
    try FileManager.default.createDirectory(
      atPath: folder + "/far", withIntermediateDirectories: true)
  }

  private func write(_ text: String, to path: String) throws {
    var file = try OutputFile(path)
    try Array(text.utf8).withUnsafeBytes { try file.write($0) }
    try file.commit()
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/" + name, withDestinationPath: target)
  }

  private func status(_ path: String) throws -> stat {
    var found = stat()
    try #require(lstat(path, &found) == 0, "\(path)")
    return found
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test(arguments: [0o600, 0o640, 0o664, 0o666, 0o444, 0o755] as [mode_t])
  func `a file that is replaced keeps its permissions`(mode: mode_t) throws {
    let path = folder + "/map.svg"
    try write("old", to: path)
    chmod(path, mode)
    try write("new", to: path)
    #expect(try text(path) == "new")
    #expect(try status(path).st_mode & 0o7777 == mode)
  }

  @Test func `a new file has the permissions that the process gives new files`() throws {
    try write("new", to: folder + "/map.svg")
    let descriptor = open(folder + "/other", O_CREAT | O_WRONLY, 0o666)
    close(descriptor)
    let mode = try status(folder + "/map.svg").st_mode
    #expect(try mode == status(folder + "/other").st_mode)
  }

  @Test(.enabled(if: geteuid() == 0))
  func `a file of somebody else stays theirs`() throws {
    let path = folder + "/map.svg"
    try write("old", to: path)
    chown(path, 65_534, 65_533)
    chmod(path, 0o660)
    try write("new", to: path)
    let found = try status(path)
    #expect((found.st_uid, found.st_gid) == (65_534, 65_533))
    #expect(found.st_mode & 0o777 == 0o660)
  }

  @Test func `while it is written, nobody sees more of a file than of the one that it replaces`()
    throws
  {
    let path = folder + "/map.svg"
    try write("old", to: path)
    chmod(path, 0o600)
    let draft = try Draft(in: folder, for: path)
    defer {
      draft.removeName()
      close(draft.descriptor)
    }
    try OutputPlace(path).hide(draft.descriptor)
    #expect(try status(draft.path).st_mode & 0o777 == 0o600)
  }

  @Test(arguments: ["far/real.svg", "./far/../far/real.svg", "second"], [true, false])
  func `a link stays, and what it leads to is replaced or made`(target: String, isThere: Bool)
    throws
  {
    try link("second", to: "far/real.svg")
    try link("map.svg", to: target)
    let real = folder + "/far/real.svg"
    if isThere { try "old".write(toFile: real, atomically: false, encoding: .utf8) }
    try write("new", to: folder + "/map.svg")
    #expect(try status(folder + "/map.svg").st_mode & S_IFMT == S_IFLNK)
    #expect(try status(real).st_mode & S_IFMT == S_IFREG)
    #expect(try text(real) == "new")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/far")
    #expect(names == ["real.svg"])
  }

  @Test func `a link from the root is followed, too`() throws {
    try link("map.svg", to: folder + "/far/real.svg")
    try write("new", to: folder + "/map.svg")
    #expect(try text(folder + "/far/real.svg") == "new")
  }

  @Test func `what a killed run left where a link leads to goes away`() throws {
    try link("map.svg", to: "far/real.svg")
    try "half".write(
      toFile: folder + "/far/.pactmap-killed.part", atomically: false, encoding: .utf8)
    try write("new", to: folder + "/map.svg")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/far")
    #expect(names == ["real.svg"])
  }

  @Test(arguments: [
    ("a", "b", "Too many levels of symbolic links"), ("a", "a", "Too many levels"),
    ("a", "far", "a folder has this name"), ("a", "nowhere/x", "No such file or directory"),
    ("a", "pipe", "is no ordinary file"), ("a", "/dev/null", "is no ordinary file"),
  ])
  func `what no file can replace is named and stays`(name: String, target: String, words: String)
    throws
  {
    try link(name, to: target)
    try link("b", to: name)
    mkfifo(folder + "/pipe", 0o666)
    let error = #expect(throws: PactmapError.self) { try write("new", to: folder + "/" + name) }
    #expect(error?.description.hasPrefix("\(folder)/\(name): cannot write: ") == true)
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
    #expect(try status(folder + "/" + name).st_mode & S_IFMT == S_IFLNK)
    #expect(try status(folder + "/pipe").st_mode & S_IFMT == S_IFIFO)
  }

  @Test(arguments: [
    ("a", "."), ("a/b", "a"), ("/a", "/"), ("/", "/"), ("", "."), ("a/b/", "a"), ("../a", ".."),
    ("//a//b", "//a/"), ("./a", "."),
  ])
  func `the folder of a path is told by its letters`(path: String, expected: String) {
    #expect(Folder.above(path) == expected)
  }
}
