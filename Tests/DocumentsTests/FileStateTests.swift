import Documents
import Foundation
import TestSupport
import Testing

@Suite struct FileStateTests {
  @Test func `a file that is replaced, grows or goes away is another one`() throws {
    let path = try Scratch.path()
    #expect(FileState(of: path) == nil)
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
    let first = try #require(FileState(of: path))
    #expect(FileState(of: path) == first)
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path), options: .atomic)
    let replaced = try #require(FileState(of: path))
    #expect(replaced != first)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data([4]))
    try handle.close()
    #expect(FileState(of: path) != replaced)
  }
}
