import Foundation

/// Output folders.
enum Folder {
  /// Creates a folder and its parent folders if they do not exist.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  static func make(_ path: String) throws(PactmapError) {
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    let above = above(path)
    if code == ENOENT, !path.isEmpty, above != path {
      // If the working directory was deleted, nothing can be created in it.
      if above == ".", access(above, F_OK) != 0 { throw .cannotWrite(path: path, code) }
      try make(above)
      guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
      throw .cannotWrite(path: path, errno)
    }
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFDIR else { return }
      throw .cannotWrite(path: path, reason: "a file has this name")
    }
    throw .cannotWrite(path: path, code)
  }

  /// The parent folder, derived from the text of the path only. It is `.` for a name without a
  /// folder.
  static func above(_ path: String) -> String {
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") }
    guard let end, let slash = path[...end].lastIndex(of: "/") else {
      return path.hasPrefix("/") ? "/" : "."
    }
    let start = path[..<slash]
    return start.isEmpty ? "/" : String(start)
  }
}
