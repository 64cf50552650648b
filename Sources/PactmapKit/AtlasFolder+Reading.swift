import Documents

extension AtlasFolder {
  /// The bytes of a file, within the limits of the atlas.
  ///
  /// - Parameter path: as ``file(_:)`` gives it.
  func bytes(at path: String) throws(Diagnostic) -> [UInt8] {
    try DocumentFile.read(path, limit: limits.fileSize)
  }

  /// The value that a YAML file holds, within the limits of the atlas.
  ///
  /// - Parameter path: as ``file(_:)`` gives it.
  func yaml(at path: String) throws(Diagnostic) -> DocumentNode {
    var tally = ReadingTally(limits.reading)
    return try YAMLDocument.parse(bytes(at: path), file: path, tally: &tally)
  }
}
