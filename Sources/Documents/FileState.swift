import Foundation

/// What the system records of a file. It differs whenever the bytes of the file have changed or another file has
/// taken its name.
package struct FileState: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  /// When the bytes, and when anything about the file was changed last: seconds and nanoseconds.
  private let times: [Int]

  /// Nil when there is no such file.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
    size = Int64(status.st_size)
    #if os(Linux)
      let (written, changed) = (status.st_mtim, status.st_ctim)
    #else
      let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    times = [written.tv_sec, written.tv_nsec, changed.tv_sec, changed.tv_nsec]
  }
}
