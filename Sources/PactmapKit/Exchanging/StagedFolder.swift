import Documents
import Foundation

/// A folder that gets its name only when all its files are written. Until then it has a hidden name beside its
/// place, and it goes with the value that owns it or with the process.
struct StagedFolder: ~Copyable {
  /// The hidden path.
  let path: String
  /// The final path.
  let target: String
  private var isNamed = false

  /// - Parameter target: The final path. Nothing, or an empty folder, may have it.
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``, and `Diagnostic` if the folder holds files.
  init(for target: String) throws {
    let above = Folder.above(target)
    try Self.refuse(target)
    try Folder.make(above)
    let name = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let path = (above == "." ? "" : above + "/") + ".pactmap-new-\(name)"
    let code = UnfinishedFiles.hold { unfinished -> Int32 in
      guard mkdir(path, 0o777) == 0 else { return errno }
      unfinished.insert(path)
      return 0
    }
    guard code == 0 else { throw PactmapError.cannotWrite(path: target, code) }
    (self.path, self.target) = (path, target)
  }

  deinit {
    guard !isNamed else { return }
    let path = path
    UnfinishedFiles.hold { unfinished in
      try? FileManager.default.removeItem(atPath: path)
      unfinished.remove(path)
    }
  }

  /// Writes a file into the folder. A YAML file begins with the line by which editors find its schema.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  func write(_ bytes: [UInt8], to file: String) throws(PactmapError) {
    let path = path + "/" + file
    try Folder.make(Folder.above(path))
    var output = try OutputFile(path)
    let head = FileSchema.editorLine(for: file).map { Array("\($0)\n".utf8) } ?? []
    try output.write(head + bytes)
    try output.commit()
  }

  /// Gives the folder its name.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)`` if something else got the name meanwhile.
  mutating func commit() throws(PactmapError) {
    let (path, target) = (path, target)
    let code = UnfinishedFiles.hold { unfinished -> Int32 in
      guard rename(path, target) == 0 else { return errno }
      unfinished.remove(path)
      return 0
    }
    guard code == 0 else { throw .cannotWrite(path: target, code) }
    isNamed = true
  }

  /// Refuses a name that belongs to a file, or to a folder with something in it.
  private static func refuse(_ target: String) throws {
    var status = stat()
    guard lstat(target, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw PactmapError.cannotWrite(
        path: target, reason: "a file has this name; name another folder")
    }
    let content = (try? FileManager.default.contentsOfDirectory(atPath: target)) ?? ["?"]
    guard content.isEmpty else {
      throw PactmapError.cannotWrite(
        path: target,
        reason: "the folder holds files, and a new atlas overwrites nothing; name another folder")
    }
  }
}
