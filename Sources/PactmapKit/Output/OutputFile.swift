import Foundation

/// A file that appears under its name only when it is complete.
///
/// Where the file system can, it has no name at all until then, so that nothing is left behind however the
/// process ends; elsewhere it stands beside its place under a hidden name, which is taken away unless the
/// process is killed outright.
struct OutputFile: ~Copyable {
  private let path: String
  private let draft: String
  private var descriptor: Int32
  private var isNamed: Bool

  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  init(_ path: String) throws(PactmapError) {
    self.path = path
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    let draft = folder + "/.\(url.lastPathComponent).pactmap"
    let opened = try open(draft, in: folder, for: path)
    (self.draft, descriptor, isNamed) = (draft, opened.descriptor, opened.isNamed)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if isNamed {
      unlink(draft)
      Interruption.end(draft)
    }
  }

  /// Adds bytes.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(PactmapError) {
    try writeAll(bytes, to: descriptor, path)
  }

  /// Gives the file its name, in place of what had it before.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``; what was there is untouched then.
  mutating func commit() throws(PactmapError) {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .cannotWrite(path: path, errno) }
    if !isNamed {
      unlink(draft)
      // A signal may end the process between getting a name and getting the right one.
      Interruption.begin(draft)
      guard giveName(draft, to: descriptor) else { throw .cannotWrite(path: path, errno) }
      isNamed = true
    }
    guard rename(draft, path) == 0 else { throw .cannotWrite(path: path, errno) }
    isNamed = false
    Interruption.end(draft)
  }
}

/// A new file, without a name if that is possible and else with that of the draft.
private func open(
  _ draft: String, in folder: String, for path: String
) throws(PactmapError) -> (descriptor: Int32, isNamed: Bool) {
  var isFolder: ObjCBool = false
  if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
    throw .cannotWrite(path: path, reason: "a folder has this name")
  }
  let nameless = openNameless(in: folder)
  if nameless >= 0 { return (nameless, false) }
  // What an outright killed run may have left.
  unlink(draft)
  let named = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard named >= 0 else { throw .cannotWrite(path: path, errno) }
  Interruption.begin(draft)
  return (named, true)
}

/// Writes bytes to an open file, however many calls it takes.
///
/// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
func writeAll(
  _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String
) throws(PactmapError) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = writeSome(descriptor, UnsafeRawBufferPointer(rebasing: rest))
    if count < 0 {
      if errno == EINTR { continue }
      throw .cannotWrite(path: path, errno)
    }
    rest = rest.dropFirst(count)
  }
}

private func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

extension PactmapError {
  /// What the system says of a failure.
  fileprivate static func cannotWrite(path: String, _ code: Int32) -> PactmapError {
    .cannotWrite(path: path, reason: String(cString: strerror(code)))
  }
}

#if os(Linux)
  /// A file without a name in a folder; negative where the file system has no such thing.
  private func openNameless(in folder: String) -> Int32 {
    // O_TMPFILE of fcntl.h, a macro that Swift does not see.
    open(folder, O_WRONLY | O_CLOEXEC | 0o20000000 | O_DIRECTORY, 0o666)
  }

  private func giveName(_ name: String, to descriptor: Int32) -> Bool {
    linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }
#else
  private func openNameless(in folder: String) -> Int32 { -1 }

  private func giveName(_ name: String, to descriptor: Int32) -> Bool { false }
#endif
