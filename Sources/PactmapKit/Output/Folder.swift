import Foundation

/// Folders that files are written to.
enum Folder {
  /// Makes a folder with those above it, unless it is there.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  static func make(_ path: String) throws(PactmapError) {
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    let above = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if code == ENOENT, !path.isEmpty, above != path {
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
}
