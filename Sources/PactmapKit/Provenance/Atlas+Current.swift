extension Atlas {
  /// Whether the files of a map in a folder are current, so that drawing the map would not change
  /// them. Each file must exist and be complete, and its provenance must match the present atlas
  /// and this version.
  ///
  /// Nothing is drawn for this check. It allows an interrupted batch to continue where it stopped.
  /// ``verify(_:redraws:)`` compares every byte instead.
  ///
  /// The files next to a PNG (``OutputOptions/hasWorldFile``) contain no provenance. They count as
  /// current if they exist and are not older than the picture.
  ///
  /// - Parameters:
  ///   - map: An id from ``maps``.
  ///   - formats: The formats of the files.
  ///   - options: Options for the files.
  ///   - presentation: Changes to the map's description.
  ///   - folder: The folder that contains the files.
  /// - Throws: ``PactmapError/badInput(_:)``.
  public func isCurrent(
    _ map: String, formats: [OutputFormat], _ options: OutputOptions = OutputOptions(),
    as presentation: Presentation = Presentation(), in folder: String
  ) throws -> Bool {
    try isCurrent(RenderJob(map, as: presentation), formats: formats, options, in: folder)
  }

  /// Whether the files of a job are current. Their name may differ from the usual one.
  func isCurrent(
    _ job: RenderJob, formats: [OutputFormat], _ options: OutputOptions, in folder: String
  ) throws -> Bool {
    try reportingProblems {
      let job = settled(job)
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
