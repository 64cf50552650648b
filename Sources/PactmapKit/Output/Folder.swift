import Foundation

/// Folders that files are written to.
enum Folder {
  /// Makes a folder with those above it, unless it is there.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  static func make(_ path: String) throws(PactmapError) {
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    let above = above(path)
    if code == ENOENT, !path.isEmpty, above != path {
      // Nothing is there, and so nobody is, when the working folder was deleted.
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

  /// The folder that a file or folder lies in, told by its path alone: `.` for a name without a folder.
  static func above(_ path: String) -> String {
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") }
    guard let end, let slash = path[...end].lastIndex(of: "/") else {
      return path.hasPrefix("/") ? "/" : "."
    }
    let start = path[..<slash]
    return start.isEmpty ? "/" : String(start)
  }
}
