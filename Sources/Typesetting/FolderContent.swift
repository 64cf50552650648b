import Foundation

/// The names in a folder: files and subfolders, each in alphabetical order. Empty if the folder
/// cannot be read.
///
/// Font folders hold hundreds of files. This makes one system call per folder, where Foundation
/// makes one per file.
struct FolderContent {
  /// Everything that is not a folder: files, and links of any kind.
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

  /// Asks the system for the kind of an entry. Some file systems do not list it with the name.
  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
