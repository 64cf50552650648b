import Documents
import Foundation

/// The folder of an atlas, which contains `geo/` and `maps/`. Finds its files.
struct AtlasFolder: Hashable, Sendable {
  let path: String
  /// How much the files may contain.
  var limits = Limits()

  /// Finds an atlas: the folder at `path` or, if it is nil, the nearest one upwards from the
  /// working directory.
  ///
  /// - Throws: An error if the folder is not an atlas.
  static func find(_ path: String?, limits: Limits = Limits()) throws(Diagnostic) -> AtlasFolder {
    let start: String
    if let path { start = path } else { start = try workingFolder() }
    let found = path == nil ? nearest(from: start) : AtlasFolder(path: start)
    guard var found, found.isAtlas else {
      throw Diagnostic(
        "no atlas here: an atlas is a folder that holds geo/ and maps/",
        at: SourceLocation(file: start), hint: "name \(Setting.atlas.words)", settings: [.atlas])
    }
    found.limits = limits
    return found
  }

  /// The nearest folder upwards from the absolute path `start` that contains `geo/` and `maps/`.
  /// Nil if there is none.
  static func nearest(from start: String) -> AtlasFolder? {
    var path = start
    while true {
      let folder = AtlasFolder(path: path)
      if folder.isAtlas { return folder }
      let above = Folder.above(path)
      guard above.utf8.count < path.utf8.count else { return nil }
      path = above
    }
  }

  /// - Throws: An error if the working directory was deleted or its path is not valid UTF-8.
  private static func workingFolder() throws(Diagnostic) -> String {
    guard let found = getcwd(nil, 0) else {
      throw Diagnostic(
        "the folder in which the command runs is not there any more or cannot be reached",
        hint: "go to another one, or name \(Setting.atlas.words)", settings: [.atlas])
    }
    defer { free(found) }
    guard let path = String(validatingCString: found) else {
      throw Diagnostic(
        "the path of the folder in which the command runs is no UTF-8",
        hint: "give its folders other names, or name \(Setting.atlas.words)", settings: [.atlas])
    }
    return path
  }

  var isAtlas: Bool { ["geo", "maps"].allSatisfy { isFolder(path + "/" + $0) } }

  /// The ids of the map descriptions, in alphabetical order.
  var mapIDs: [String] { names(in: "maps") }

  /// The codes of the languages that have texts.
  var languages: [String] { names(in: "maps/texts") }

  var styles: [String] { names(in: "maps/styles") }

  /// The path of a file in the atlas.
  func file(_ name: String) -> String { path + "/" + name }

  /// The names of the files with an ending in a folder, without that ending and in alphabetical order.
  func names(in folder: String, ending: String = ".yaml") -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: file(folder))) ?? []
    return files.filter { $0.hasSuffix(ending) && !$0.isDropping }
      .map { String($0.dropLast(ending.count)) }.sorted()
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
