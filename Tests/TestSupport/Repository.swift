import Foundation

/// Where the files of this repository are, as paths without a slash at their end.
package enum Repository {
  package static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The small atlas of a land that never was: one map, `lobo`, in two languages.
  package static let fictional = path + "/Tests/PactmapKitTests/Fixtures/tamar"

  /// The text of a file, by its path within the repository.
  package static func text(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  /// All Swift files below a folder of the repository, by their paths within that folder.
  package static func swiftFiles(in folder: String) -> [(name: String, text: String)] {
    let top = path + "/" + folder
    let walk = FileManager.default.enumerator(atPath: top)
    return (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
      .compactMap { name in
        (try? String(contentsOfFile: top + "/" + name, encoding: .utf8)).map { (name, $0) }
      }
  }
}
