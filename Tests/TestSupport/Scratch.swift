import Foundation

/// Files that a test makes. They lie in one folder of the process and go with it, so no test has to clear up.
package enum Scratch {
  private static let root: String = {
    let path = FileManager.default.temporaryDirectory.path + "/pactmap-tests-" + UUID().uuidString
    atexit { try? FileManager.default.removeItem(atPath: Scratch.root) }
    return path
  }()

  /// A path at which nothing is yet, in a folder that is there.
  package static func path(_ name: String = UUID().uuidString) throws -> String {
    let folder = root + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder + "/" + name
  }

  /// A new and empty folder.
  package static func folder() throws -> String {
    let path = try path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    return path
  }

  /// A copy of a folder, by default of the fictional atlas, that a test may change.
  package static func copy(of folder: String = Repository.fictional) throws -> String {
    let path = try path()
    try FileManager.default.copyItem(atPath: folder, toPath: path)
    return path
  }

  /// A new file that holds some bytes.
  package static func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let path = try path(name)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// A new folder with files, whose names may lead into folders of their own.
  package static func folder(of files: [String: String]) throws -> String {
    let folder = try folder()
    for (name, text) in files {
      let file = URL(fileURLWithPath: folder + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }
}
