import Work

extension Atlas {
  /// Writes files into a folder, which is made when it is missing. Each file appears whole or not at all;
  /// what a run that was killed may have left unfinished in the folder goes away.
  ///
  /// - Returns: the paths, in order.
  /// - Throws: ``PactmapError``; files before the one that failed are written, it and those after it are as
  ///   they were.
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
