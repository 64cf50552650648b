import Documents
import Foundation

extension AtlasFolder {
  /// Refuses an atlas with links that lead out of it, or to a folder: whoever draws somebody else's atlas
  /// reads its files and no others. Only what is read counts, not what else may lie there.
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

  /// What is wrong with the links among a path and all that lies below it.
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

  /// What lies in a folder, droppings apart, in order.
  private func names(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file(folder))) ?? []
    return names.filter { !$0.isDropping }.sorted()
  }

  /// File, folder or link; nil when nothing is there.
  private func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The path without links; nil when nothing is there.
  private func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
