extension Atlas {
  /// Composes a map: the work of which its files are made.
  ///
  /// - Parameters:
  ///   - map: an id of ``maps``.
  ///   - presentation: another style, sheet or language than the map's own.
  /// - Throws: ``PactmapError/badInput(_:)``.
  public func draw(
    _ map: String, as presentation: Presentation = Presentation()
  ) throws -> Drawing {
    try reportingProblems { try Drawing(map, as: presentation, of: self) }
  }

  /// Draws one map.
  ///
  /// - Parameters:
  ///   - map: an id of ``maps``.
  ///   - formats: the files to make.
  ///   - options: how they are written.
  ///   - presentation: another style, sheet or language than the map's own.
  /// - Returns: a file for each format, in the order asked for, and after a PNG those that belong to it.
  /// - Throws: ``PactmapError/badInput(_:)``.
  public func render(
    _ map: String, formats: [OutputFormat], _ options: OutputOptions = OutputOptions(),
    as presentation: Presentation = Presentation()
  ) throws -> [DrawnFile] {
    try reportingProblems(options.check)
    return try draw(map, as: presentation).files(formats, options)
  }
}
