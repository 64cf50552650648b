import Defaults
import Foundation
import TestSupport
import Testing

@Suite struct DefaultsTests {
  private static let folder = Repository.path + "/Sources/CDefaults/files"

  @Test func `the program contains every file of the folder, and no other`() throws {
    let found = try FileManager.default.subpathsOfDirectory(atPath: Self.folder).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: "\(Self.folder)/\($0)", isDirectory: &isFolder) && !isFolder.boolValue
    }
    #expect(Defaults.allNames == found.sorted())
  }

  @Test(arguments: Defaults.allNames)
  func `a file of the program has the bytes of the file in the folder`(_ name: String) throws {
    let file = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(name)"))
    #expect(Defaults.bytes(of: name) == Array(file))
  }

  @Test func `names of a folder come sorted, without folder and ending`() {
    #expect(Defaults.names(in: "styles").contains("atlas"))
    #expect(Defaults.names(in: "styles") == Defaults.names(in: "styles").sorted())
    #expect(Defaults.names(in: "sty").isEmpty)
    #expect(Defaults.names(in: "styles", ending: ".json").isEmpty)
  }

  @Test func `a file that there is not has no bytes`() {
    #expect(Defaults.bytes(of: "styles/none.yaml") == nil)
    #expect(Defaults.bytes(of: "") == nil)
  }
}
