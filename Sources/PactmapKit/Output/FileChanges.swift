import Foundation

/// Changes of several files, made together.
struct FileChanges {
  private var contents: [(path: String, bytes: [UInt8])] = []
  private var removals: [String] = []

  mutating func write(_ text: String, to path: String) { write(Array(text.utf8), to: path) }

  mutating func write(_ bytes: [UInt8], to path: String) { contents.append((path, bytes)) }

  mutating func remove(_ path: String) { removals.append(path) }

  /// Makes the changes. All new files are written in full before the first takes its place. If one of them cannot, those
  /// before it get back what they held.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``. No file is then changed.
  func make() throws(PactmapError) {
    var drafts: [Unnamed] = []
    for (path, bytes) in contents { drafts.append(try Unnamed(path, bytes)) }
    var undo: [() -> Void] = []
    do throws(PactmapError) {
      for draft in drafts {
        let former = FileManager.default.contents(atPath: draft.path)
        try draft.commit()
        undo.append { Self.restore(draft.path, former) }
      }
      for path in removals {
        let former = FileManager.default.contents(atPath: path)
        guard unlink(path) == 0 else { throw PactmapError.cannotWrite(path: path, errno) }
        undo.append { Self.restore(path, former) }
      }
    } catch {
      undo.reversed().forEach { $0() }
      throw error
    }
  }

  private static func restore(_ path: String, _ former: Data?) {
    guard let former else {
      unlink(path)
      return
    }
    try? Unnamed(path, Array(former)).commit()
  }
}

/// A file that is written in full and has no name yet.
private final class Unnamed {
  let path: String
  private var output: OutputFile

  init(_ path: String, _ bytes: [UInt8]) throws(PactmapError) {
    self.path = path
    output = try OutputFile(path)
    try output.write(bytes)
  }

  func commit() throws(PactmapError) { try output.commit() }
}
