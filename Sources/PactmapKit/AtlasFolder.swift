import Documents
import Foundation

/// Finds atlases and their files: a folder that holds `geo/` and `maps/`.
struct AtlasFolder: Hashable, Sendable {
  let path: String
  /// How much its files may hold.
  var limits = Limits()

  /// The folder at `path`, or without one the nearest upwards from the working directory.
  ///
  /// - Throws: when it is no atlas.
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

  /// The nearest folder upwards from `start`, a path from the root, that holds both `geo/` and `maps/`; nil without
  /// one.
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

  /// - Throws: when it was deleted, or has a name that no text can hold.
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

  /// Ids of the map descriptions, in alphabetical order.
  var mapIDs: [String] { names(in: "maps") }

  /// Languages that have texts.
  var languages: [String] { names(in: "maps/texts") }

  var styles: [String] { names(in: "maps/styles") }

  /// A file below the atlas.
  func file(_ name: String) -> String { path + "/" + name }

  private func names(in folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: file(folder))) ?? []
    return files.filter { $0.hasSuffix(".yaml") && !$0.isDropping }.map { String($0.dropLast(5)) }
      .sorted()
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
