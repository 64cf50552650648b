import Foundation

/// A file that appears under its name only when it is complete.
///
/// Where the file system can, it has no name at all until then, so that nothing is left behind however the
/// process ends; elsewhere, and for the moment of replacing an older file, it stands beside its place under
/// the name of a ``Draft``.
///
/// It takes the place of the file that a link at its path leads to, with the permissions of that one.
struct OutputFile: ~Copyable {
  /// As messages name it.
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

  /// Adds bytes.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(PactmapError) {
    try writeAll(bytes, to: draft.descriptor, path)
  }

  /// Gives the file its name, in place of what had it before.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``; what was there is untouched then.
  mutating func commit() throws(PactmapError) {
    place.dress(draft.descriptor)
    guard fsync(draft.descriptor) == 0 || errno == EINVAL else {
      throw .cannotWrite(path: path, errno)
    }
    let (draft, target, wasNamed) = (draft, place.path, isNamed)
    // Between getting a name and getting the right one no signal may end the process.
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

/// Writes bytes to an open file, however many calls it takes.
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

/// Waits until a pipe whose other end is slow takes more.
private func waitForRoom(_ descriptor: Int32) {
  var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  _ = poll(&state, 1, -1)
}

extension PactmapError {
  /// What the system says of a failure.
  static func cannotWrite(path: String, _ code: Int32) -> PactmapError {
    .cannotWrite(path: path, reason: String(cString: strerror(code)))
  }
}
