import Foundation

/// The metadata that the system keeps for a file. It changes whenever the content changes or
/// another file takes its place, so two equal states mean that the file is the same.
package struct FileState: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  /// The times of the last change of the content and of the metadata, each in seconds and
  /// nanoseconds.
  private let times: [Int]

  /// Reads the state of the file at `path`. Nil if there is no such file.
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
