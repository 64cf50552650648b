import Documents
import Foundation

extension AtlasFolder {
  /// Refuses an atlas with links that lead out of its folder or to another folder. Drawing somebody
  /// else's atlas must not read files outside it. Only files that would be read are checked.
  ///
  /// - Throws: `Problems` with every such link.
  func refuseLinksOut() throws(Problems) {
    let folders = ["geo", "maps", "maps/styles", "maps/texts"]
    let problems = folders.compactMap(problem) + contents("geo").flatMap(problemsBelow)
    let listed = ["maps", "maps/styles", "maps/texts"].flatMap { folder in
      names(folder).filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
    }
    let all = problems + listed.compactMap(problem)
    guard all.isEmpty else { throw Problems(all) }
  }

  /// The errors for the links at a path and below it.
  private func problemsBelow(_ name: String) -> [Diagnostic] {
    switch kind(of: file(name)) {
    case S_IFLNK: [problem(name)].compactMap(\.self)
    case S_IFDIR: contents(name).flatMap(problemsBelow)
    default: []
    }
  }

  private func problem(_ name: String) -> Diagnostic? {
    guard kind(of: file(name)) == S_IFLNK else { return nil }
    let location = SourceLocation(file: file(name))
    let hint = "put the files themselves there"
    guard let target = resolved(file(name)) else {
      return Diagnostic("this link leads nowhere", at: location, hint: hint)
    }
    guard let root = resolved(path), target.hasPrefix(root == "/" ? root : root + "/") else {
      return Diagnostic("this link leads out of the atlas", at: location, hint: hint)
    }
    guard kind(of: target) == S_IFDIR else { return nil }
    return Diagnostic("this is a link to a folder", at: location, hint: hint)
  }

  private func contents(_ folder: String) -> [String] { names(folder).map { "\(folder)/\($0)" } }

  /// The sorted names of the files in a folder. Files that editors leave behind are skipped.
  private func names(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file(folder))) ?? []
    return names.filter { !$0.isDropping }.sorted()
  }

  /// Whether the path is a file, a folder or a link. Nil if it does not exist.
  private func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The path with all links resolved. Nil if it does not exist.
  private func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
