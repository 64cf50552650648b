import Foundation

/// The names of what lies in a folder, each kind in alphabetical order; none when it cannot be read. Unlike
/// Foundation's, it asks the system once for a folder, not once for a file: fonts lie among hundreds.
struct FolderContent {
  /// All but folders: files, and links to anything.
  private(set) var names: [String] = []
  private(set) var folders: [String] = []

  init(of path: String) {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { letters in
        letters.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      switch Int(entry.pointee.d_type) {
      case Int(DT_DIR): folders.append(name)
      case Int(DT_UNKNOWN) where Self.isFolder(path + "/" + name): folders.append(name)
      default: names.append(name)
      }
    }
    names.sort()
    folders.sort()
  }

  /// Some file systems do not tell along with the name.
  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
