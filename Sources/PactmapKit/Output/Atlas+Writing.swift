import Work

extension Atlas {
  /// Writes files into a folder, which is created if it does not exist. Each file is either written
  /// completely or not at all. Unfinished files of earlier runs that were killed are removed from
  /// the folder.
  ///
  /// - Returns: The paths of the files in order.
  /// - Throws: ``PactmapError``. Files before the one that failed have been written; that file and
  ///   those after it are unchanged.
  @discardableResult
  public func write(_ files: [DrawnFile], to folder: String) throws -> [String] {
    try Folder.make(folder)
    Draft.removeLeftovers(in: folder)
    return try files.map { file in
      let path = folder + "/" + file.fileName
      var output = try OutputFile(path)
      try file.write { bytes in try timed(.write) { try output.write(bytes) } }
      try timed(.write) { try output.commit() }
      return path
    }
  }
}
