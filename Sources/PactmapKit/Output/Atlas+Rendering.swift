extension Atlas {
  /// Composes a map. The result can be written to files.
  ///
  /// - Parameters:
  ///   - map: An id from ``maps``.
  ///   - presentation: Changes to the map's description, such as another style, paper size or
  ///     language.
  /// - Throws: ``PactmapError/badInput(_:)``.
  public func draw(
    _ map: String, as presentation: Presentation = Presentation()
  ) throws -> Drawing {
    try reportingProblems { try Drawing(map, as: presentation, of: self) }
  }

  /// Draws a map and encodes it as files without writing them.
  ///
  /// - Parameters:
  ///   - map: An id from ``maps``.
  ///   - formats: The formats of the files.
  ///   - options: Options for the files.
  ///   - presentation: Changes to the map's description, such as another style, paper size or
  ///     language.
  /// - Returns: One file for each format, in the given order. A PNG is followed by the files that
  ///   belong to it.
  /// - Throws: ``PactmapError/badInput(_:)``.
  public func render(
    _ map: String, formats: [OutputFormat], _ options: OutputOptions = OutputOptions(),
    as presentation: Presentation = Presentation()
  ) throws -> [DrawnFile] {
    try reportingProblems(options.check)
    return try draw(map, as: presentation).files(formats, options)
  }
}
