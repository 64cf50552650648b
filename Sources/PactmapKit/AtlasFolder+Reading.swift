import Documents

extension AtlasFolder {
  /// Reads the bytes of a file, within the limits of the atlas.
  ///
  /// - Parameter path: A path as ``file(_:)`` returns it.
  func bytes(at path: String) throws(Diagnostic) -> [UInt8] {
    try DocumentFile.read(path, limit: limits.fileSize)
  }

  /// Reads a YAML file, within the limits of the atlas.
  ///
  /// - Parameter path: A path as ``file(_:)`` returns it.
  func yaml(at path: String) throws(Diagnostic) -> DocumentNode {
    var tally = ReadingTally(limits.reading)
    return try YAMLDocument.parse(bytes(at: path), file: path, tally: &tally)
  }
}
