import Foundation
import Scene

/// The font files that maps may use, found on this machine by their file names. Other fonts are
/// never used, so a map looks the same on every machine.
package struct FontLibrary: Sendable {
  /// A font family with the file names of its faces.
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

  /// Finds the files of all families.
  ///
  /// - Parameters:
  ///   - families: The families to find.
  ///   - folders: The folders to search, in this order and with all their subfolders.
  /// - Throws: ``TypesettingError/fontFileElsewhere(file:)`` if a file name contains a path,
  ///   ``TypesettingError/fontFileMissing(file:folders:)`` for the first file that was not found.
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

  /// The face of a family. If the family has no bold italic, its bold face is returned.
  package func face(_ family: String, bold: Bool = false, italic: Bool = false) -> FontFace? {
    let cuts = faces.filter { $0.family == family && $0.isBold == bold }
    return cuts.first { $0.isItalic == italic } ?? cuts.first
  }

  /// The folders in which fonts are searched: those of the variable `PACTMAP_FONTS`, separated by
  /// colons, then those of Debian, the user and Homebrew.
  package static var systemFolders: [String] {
    folders(in: ProcessInfo.processInfo.environment)
  }

  /// The folders in which fonts are searched in an environment.
  static func folders(in environment: [String: String]) -> [String] {
    let asked = environment["PACTMAP_FONTS"]?.split(separator: ":").map(String.init) ?? []
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
    let own = home.map { home in
      [".local/share/fonts", ".fonts", "Library/Fonts"].map { "\(home)/\($0)" }
    }
    return asked + ["/usr/share/fonts", "/usr/local/share/fonts"] + (own ?? [])
      + ["/Library/Fonts", "/opt/homebrew/share/fonts"]
  }

  /// Searches the folders with their subfolders and returns the path of each file that was found.
  /// If a name occurs more than once, the first one counts.
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
