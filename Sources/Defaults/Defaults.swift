import CDefaults

/// The files that come with the program as part of its executable: styles, words and the world.
package enum Defaults {
  /// The content of a file.
  ///
  /// - Parameter name: The path of the file, such as `styles/atlas.yaml`.
  /// - Returns: Nil if there is no such file.
  package static func bytes(of name: String) -> [UInt8]? {
    files[name].map { Array(UnsafeBufferPointer(start: $0.bytes, count: $0.size)) }
  }

  /// The names of the files in a folder without the folder and the ending, sorted.
  ///
  /// - Parameters:
  ///   - folder: The folder, such as `styles`.
  ///   - ending: The ending that is taken off the names. Files with another one are left out.
  package static func names(in folder: String, ending: String = ".yaml") -> [String] {
    files.keys.filter { $0.hasPrefix("\(folder)/") && $0.hasSuffix(ending) }
      .map { String($0.dropFirst(folder.count + 1).dropLast(ending.count)) }.sorted()
  }

  /// The path of every file, sorted.
  package static var allNames: [String] { files.keys.sorted() }

  private struct File: @unchecked Sendable {
    // The bytes are constants of the executable and exist as long as the process.
    let bytes: UnsafePointer<UInt8>
    let size: Int
  }

  private static let files: [String: File] = {
    var count = 0
    let first = cdefaults_files(&count)
    return Dictionary(
      UnsafeBufferPointer(start: first, count: count).map {
        (String(cString: $0.name), File(bytes: $0.bytes, size: $0.size))
      }, uniquingKeysWith: { first, _ in first })
  }()
}
