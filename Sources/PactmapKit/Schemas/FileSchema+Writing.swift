import Foundation

extension FileSchema {
  /// Writes all schemas into a folder, which is made if it does not exist.
  ///
  /// - Parameter folder: The path of the folder.
  /// - Returns: The paths of the files.
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``. Files that were there are then unchanged, or new and whole.
  @discardableResult public static func writeAll(to folder: String) throws -> [String] {
    let texts = try allCases.map { ($0.fileName, try $0.text()) }
    try Folder.make(folder)
    return try texts.map { name, text in
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var output = try OutputFile(path)
      try output.write(Array(text.utf8))
      try output.commit()
      return path
    }
  }
}
