extension Atlas {
  /// Whether drawing a map into a folder would change nothing: every file that it would write is there, is
  /// whole, and says that it was made from what the atlas holds today, by this version. Nothing is drawn to
  /// find that out, so that an interrupted batch can go on where it stopped; ``verify(_:redraws:)`` compares
  /// every byte.
  ///
  /// The files that lie beside a PNG (``OutputOptions/hasWorldFile``) say nothing about themselves; they count
  /// as current when they are there and not older than the picture.
  ///
  /// - Parameters: as for ``render(_:formats:_:as:)``, and the folder that ``write(_:to:)`` would be given.
  /// - Throws: ``PactmapError/badInput(_:)``.
  public func isCurrent(
    _ map: String, formats: [OutputFormat], _ options: OutputOptions = OutputOptions(),
    as presentation: Presentation = Presentation(), in folder: String
  ) throws -> Bool {
    try isCurrent(RenderJob(map, as: presentation), formats: formats, options, in: folder)
  }

  /// The same for a job, whose file may have a name of its own.
  func isCurrent(
    _ job: RenderJob, formats: [OutputFormat], _ options: OutputOptions, in folder: String
  ) throws -> Bool {
    try reportingProblems {
      let files = formats.map { format in
        (format, WrittenFile("\(folder)/\(job.fileNames(format, options)[0])", format))
      }
      guard files.allSatisfy({ $1?.isWhole == true }) else { return false }
      let now = try provenance(of: job.map, options, as: job.presentation)
      return files.allSatisfy { format, file in
        guard let file, file.provenance == now(format) else { return false }
        guard format == .png, options.hasWorldFile else { return true }
        return job.fileNames(format, options).dropFirst().allSatisfy { name in
          WrittenFile.date(of: "\(folder)/\(name)").map { $0 >= file.date } ?? false
        }
      }
    }
  }
}
