import Foundation

/// An unfinished file. The process that writes it holds a lock on it. A later run can therefore
/// distinguish it from the remains of a process that was killed.
struct Draft: Sendable {
  /// The hidden name. A nameless file gets it later.
  private(set) var path: String
  private(set) var descriptor: Int32

  private static let prefix = ".pactmap-"
  private static let suffix = ".part"

  /// Creates a file with a hidden name. It will later become the file `target`.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  init(in folder: String, for target: String) throws(PactmapError) {
    (path, descriptor) = ("", -1)
    var failure: Int32 = EEXIST
    for _ in 0..<10 {
      let path = Self.newPath(in: folder)
      let (descriptor, code) = UnfinishedFiles.hold { drafts in
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor >= 0 { drafts.insert(path) }
        return (descriptor, errno)
      }
      failure = code
      guard descriptor >= 0 else {
        if code == EEXIST { continue } else { break }
      }
      (self.path, self.descriptor) = (path, descriptor)
      _ = flock(descriptor, LOCK_EX)
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_nlink > 0 { return }
      // Before the file was locked, another run took it for the remains of a killed process and
      // removed it.
      removeName()
      close(descriptor)
    }
    throw .cannotWrite(path: target, failure)
  }

  /// Removes the hidden name. If the file has no other name, it is deleted.
  func removeName() {
    UnfinishedFiles.hold { drafts in
      unlink(path)
      drafts.remove(path)
    }
  }

  /// Removes unfinished files of killed processes from a folder. Files that are still being written
  /// are kept.
  static func removeLeftovers(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      let path = folder + "/" + name
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }

  private static func newPath(in folder: String) -> String {
    "\(folder)/\(prefix)\(String(UInt64.random(in: 0...UInt64.max), radix: 36))\(suffix)"
  }
}

#if os(Linux)
  extension Draft {
    /// Creates a file without a name. Returns nil if the system or the file system cannot give it a
    /// name later.
    init?(namelessIn folder: String) {
      // This is O_TMPFILE of fcntl.h, a macro that Swift does not import.
      let descriptor = open(folder, O_WRONLY | O_CLOEXEC | 0o20000000 | O_DIRECTORY, 0o666)
      guard descriptor >= 0 else { return nil }
      guard access(Self.place(of: descriptor), F_OK) == 0 else {
        close(descriptor)
        return nil
      }
      _ = flock(descriptor, LOCK_EX)
      (path, self.descriptor) = (Self.newPath(in: folder), descriptor)
    }

    /// Gives a nameless file its hidden name. If that fails, it returns false and `errno` is set.
    func giveName() -> Bool {
      linkat(AT_FDCWD, Self.place(of: descriptor), AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    }

    private static func place(of descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }
  }
#else
  extension Draft {
    init?(namelessIn folder: String) { nil }

    func giveName() -> Bool { false }
  }
#endif
