import Foundation

/// A file that gets its name only when it is complete.
///
/// If the file system supports it, the file has no name until then, so nothing is left behind
/// however the process ends. Otherwise, and briefly while an older file is replaced, it has the
/// hidden name of a ``Draft`` in the same folder.
///
/// If there is a link at the path, the file replaces the link's target and takes over its
/// permissions.
struct OutputFile: ~Copyable {
  /// The path for messages.
  private let path: String
  private let place: OutputPlace
  private let draft: Draft
  private var isNamed: Bool

  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  init(_ path: String) throws(PactmapError) {
    let place = try OutputPlace(path)
    let folder = place.folder
    if place.path != path { Draft.removeLeftovers(in: folder) }
    let nameless = Draft(namelessIn: folder)
    let draft = if let nameless { nameless } else { try Draft(in: folder, for: path) }
    place.hide(draft.descriptor)
    (self.path, self.place, self.draft, isNamed) = (path, place, draft, nameless == nil)
  }

  deinit {
    if isNamed { draft.removeName() }
    close(draft.descriptor)
  }

  /// Appends bytes.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(PactmapError) {
    try writeAll(bytes, to: draft.descriptor, path)
  }

  /// Appends bytes.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  mutating func write(_ bytes: [UInt8]) throws(PactmapError) {
    var failure: PactmapError?
    bytes.withUnsafeBytes { bytes in
      do throws(PactmapError) { try write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Gives the file its name and replaces an older file of that name.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``. The older file is then unchanged.
  mutating func commit() throws(PactmapError) {
    place.dress(draft.descriptor)
    guard fsync(draft.descriptor) == 0 || errno == EINVAL else {
      throw .cannotWrite(path: path, errno)
    }
    let (draft, target, wasNamed) = (draft, place.path, isNamed)
    // Between getting the hidden name and the final name, no signal may end the process.
    let (hasName, failure) = UnfinishedFiles.hold { drafts -> (Bool, Int32) in
      if !wasNamed {
        guard draft.giveName() else { return (false, errno) }
        drafts.insert(draft.path)
      }
      guard rename(draft.path, target) == 0 else { return (true, errno) }
      drafts.remove(draft.path)
      return (false, 0)
    }
    isNamed = hasName
    guard failure == 0 else { throw .cannotWrite(path: path, failure) }
  }
}

/// Writes all bytes to an open file, with as many calls as necessary.
///
/// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
package func writeAll(
  _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String
) throws(PactmapError) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = writeSome(descriptor, UnsafeRawBufferPointer(rebasing: rest))
    if count < 0 {
      switch errno {
      case EINTR: continue
      case EAGAIN: waitForRoom(descriptor)
      case let code: throw .cannotWrite(path: path, code)
      }
    } else {
      rest = rest.dropFirst(count)
    }
  }
}

private func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

/// Waits until a pipe with a slow reader can take more data.
private func waitForRoom(_ descriptor: Int32) {
  var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  _ = poll(&state, 1, -1)
}

extension PactmapError {
  /// The error with the system's description of an error code.
  static func cannotWrite(path: String, _ code: Int32) -> PactmapError {
    .cannotWrite(path: path, reason: String(cString: strerror(code)))
  }
}
