import Foundation

extension TypesettingError {
  /// The error for a font file that exists but cannot be used, with the reason.
  static func unusable(_ file: String) -> TypesettingError {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor < 0 else {
      close(descriptor)
      return .fontFileUnreadable(file: file)
    }
    return .notOpened(path: file, reason: String(cString: strerror(errno)))
  }

  /// The error for a font file that was not found: either it does not exist, or a folder could not
  /// be searched.
  static func notFound(_ file: String, in folders: [String]) -> TypesettingError {
    for folder in folders {
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if descriptor >= 0 {
        close(descriptor)
      } else if errno != ENOENT && errno != ENOTDIR {
        return .notOpened(path: folder, reason: String(cString: strerror(errno)))
      }
    }
    return .fontFileMissing(file: file, folders: folders)
  }
}
