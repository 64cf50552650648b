import TestSupport
import Testing

@testable import Typesetting

/// Where fonts are looked for, and what is said of one that is not there.
@Suite struct FontFolderTests {
  @Test func `the folders that somebody names come first, then those of the system and the user`() {
    let folders = FontLibrary.folders(in: ["PACTMAP_FONTS": "/a:/b", "HOME": "/home/me"])
    #expect(folders.prefix(4) == ["/a", "/b", "/usr/share/fonts", "/usr/local/share/fonts"])
    #expect(folders.contains("/home/me/.fonts"))
    #expect(folders.contains("/home/me/.local/share/fonts"))
  }

  @Test(arguments: [[:], ["HOME": ""], ["PACTMAP_FONTS": ""]])
  func `without a home or a name there are the folders of the system`(
    _ environment: [String: String]
  ) {
    let folders = FontLibrary.folders(in: environment)
    #expect(folders.first == "/usr/share/fonts")
    #expect(!folders.contains { $0.hasPrefix("/.") || $0.isEmpty })
  }

  @Test(arguments: [
    ("LinBiolinum_X.otf", "install Debian's package fonts-linuxlibertine, or set PACTMAP_FONTS"),
    ("Other.otf", "install it, or set PACTMAP_FONTS to the folders that hold it"),
  ])
  func `a font that is not there names the package that has it, if the program knows it`(
    _ file: String, _ words: String
  ) throws {
    let folder = try Scratch.folder()
    let family = FontLibrary.Family(name: "F", regular: file, bold: file, italic: file)
    let error = #expect(throws: TypesettingError.self) {
      try FontLibrary(families: [family], folders: [folder])
    }
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
    #expect(error?.description.contains("\(file) not found below \(folder)") == true)
  }
}
