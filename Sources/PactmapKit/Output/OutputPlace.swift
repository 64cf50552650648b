import Foundation

/// The final place of an output file, and what the file takes over from the one that it replaces.
struct OutputPlace: Sendable {
  /// The path of the file itself, with links resolved.
  let path: String
  /// The permissions and owners of the file that is replaced. Nil for a new file.
  private let former: Former?

  private struct Former {
    let mode: mode_t
    let owner: uid_t
    let group: gid_t
  }

  /// Follows the links at a path. If a link leads to a file that does not exist, that file will be
  /// created.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)`` if a file cannot replace what is there: a
  ///   folder, a device or a cycle of links.
  init(_ path: String) throws(PactmapError) {
    var place = path
    var status = stat()
    for _ in 0..<Self.mostLinks {
      guard lstat(place, &status) == 0 else {
        guard errno == ENOENT else { throw .cannotWrite(path: path, errno) }
        (self.path, former) = (place, nil)
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFLNK: place = try Self.target(of: place, for: path)
      case S_IFREG:
        self.path = place
        former = Former(
          mode: status.st_mode & 0o777, owner: status.st_uid, group: status.st_gid)
        return
      case S_IFDIR: throw .cannotWrite(path: path, reason: "a folder has this name")
      default: throw .cannotWrite(path: path, reason: "what has this name is no ordinary file")
      }
    }
    throw .cannotWrite(path: path, ELOOP)
  }

  /// One more than the number of links that Linux follows.
  private static let mostLinks = 41

  var folder: String { Folder.above(path) }

  /// Restricts the unfinished file to its owner, so that nobody can read it who may not read the
  /// file that it replaces.
  func hide(_ descriptor: Int32) {
    if former != nil { fchmod(descriptor, 0o600) }
  }

  /// Gives the finished file the permissions of the file that it replaces, and also its owner and
  /// group if the system allows that.
  func dress(_ descriptor: Int32) {
    guard let former else { return }
    var own = stat()
    guard fstat(descriptor, &own) == 0 else { return }
    var mode = former.mode
    if own.st_uid != former.owner { _ = fchown(descriptor, former.owner, uid_t.max) }
    if own.st_gid != former.group, fchown(descriptor, uid_t.max, former.group) != 0 {
      // If the group is a different one, it must not get more permissions than everybody has.
      mode = mode & 0o707 | mode << 3 & mode & 0o070
    }
    fchmod(descriptor, mode)
  }

  /// The target of a link as a path from the working directory.
  private static func target(of link: String, for path: String) throws(PactmapError) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &bytes, bytes.count)
    guard count > 0 else { throw .cannotWrite(path: path, count < 0 ? errno : ENOENT) }
    let letters = bytes.prefix(count).map(UInt8.init(bitPattern:))
    guard let target = String(validating: letters, as: UTF8.self) else {
      throw .cannotWrite(path: path, reason: "the name that the link holds is no UTF-8")
    }
    return target.hasPrefix("/") ? target : Folder.above(link) + "/" + target
  }
}
