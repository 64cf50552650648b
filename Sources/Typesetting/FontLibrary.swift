import Foundation
import Scene

/// The font files a map may use, found on this machine by name. No other font is ever consulted.
package struct FontLibrary: Sendable {
  /// One family and the files of its cuts.
  package struct Family: Hashable, Sendable {
    package var name: String
    package var regular: String
    package var bold: String
    package var italic: String
    package var boldItalic: String?

    package init(
      name: String, regular: String, bold: String, italic: String, boldItalic: String? = nil
    ) {
      (self.name, self.regular, self.bold) = (name, regular, bold)
      (self.italic, self.boldItalic) = (italic, boldItalic)
    }
  }

  package let faces: [FontFace]

  /// Looks up every file of the families.
  ///
  /// - Parameter folders: where to look, in order; files may lie at any depth below.
  /// - Throws: ``TypesettingError/fontFileElsewhere(file:)`` for a name that is more than a name,
  ///   ``TypesettingError/fontFileMissing(file:folders:)`` for the first file not found.
  package init(families: [Family], folders: [String] = FontLibrary.systemFolders) throws {
    let wanted = families.flatMap { family in
      [(family, family.regular, false, false), (family, family.bold, true, false)]
        + [(family, family.italic, false, true)]
        + (family.boldItalic.map { [(family, $0, true, true)] } ?? [])
    }
    for (_, file, _, _) in wanted where file.contains("/") || file.contains("\\") || file == ".." {
      throw TypesettingError.fontFileElsewhere(file: file)
    }
    let found = Self.find(Set(wanted.map { $0.1 }), in: folders)
    faces = try wanted.map { family, file, isBold, isItalic in
      guard let path = found[file] else {
        throw TypesettingError.notFound(file, in: folders)
      }
      return FontFace(family: family.name, isBold: isBold, isItalic: isItalic, file: path)
    }
  }

  /// The face of a family; a missing bold italic falls back to bold.
  package func face(_ family: String, bold: Bool = false, italic: Bool = false) -> FontFace? {
    let cuts = faces.filter { $0.family == family && $0.isBold == bold }
    return cuts.first { $0.isItalic == italic } ?? cuts.first
  }

  /// Where Debian, a user and Homebrew keep fonts; `PACTMAP_FONTS`, when set, comes first.
  package static var systemFolders: [String] {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? ""
    return (environment["PACTMAP_FONTS"].map { [$0] } ?? []) + [
      "/usr/share/fonts", "/usr/local/share/fonts", home + "/.local/share/fonts",
      home + "/Library/Fonts", "/Library/Fonts", "/opt/homebrew/share/fonts",
    ]
  }

  /// The path of each file that lies in one of the folders or anywhere below it, the first one found.
  private static func find(_ files: Set<String>, in folders: [String]) -> [String: String] {
    var found: [String: String] = [:]
    var folders = Array(folders.reversed())
    while found.count < files.count, let folder = folders.popLast() {
      let content = FolderContent(of: folder)
      for name in content.names where files.contains(name) && found[name] == nil {
        found[name] = folder + "/" + name
      }
      folders += content.folders.reversed().map { folder + "/" + $0 }
    }
    return found
  }
}
