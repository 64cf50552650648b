extension Presentation {
  /// The common first part of the names of a map's files.
  func stem(of map: String) -> String { ([map] + nameParts).joined(separator: ".") }
}

extension OutputFormat {
  /// The names of the files for this format: the file itself and those that may belong to it.
  func fileNames(_ stem: String, _ options: OutputOptions) -> [String] {
    let companions = self == .png && options.hasWorldFile ? OutputOptions.companions : []
    return ([fileExtension] + companions).map { "\(stem).\($0)" }
  }
}

extension OutputOptions {
  /// The extensions of the files next to a PNG: its position (world file) and its projection.
  static let companions = ["pgw", "prj"]
}

extension RenderJob {
  /// The names of the files that the job writes for a format (see
  /// ``OutputFormat/fileNames(_:_:)``), with the job's own file name if it has one.
  func fileNames(_ format: OutputFormat, _ options: OutputOptions) -> [String] {
    let usual = format.fileNames(presentation.stem(of: map), options)
    guard let fileName else { return usual }
    let ending = "." + format.fileExtension
    let stem =
      fileName.lowercased().hasSuffix(ending) ? String(fileName.dropLast(ending.count)) : fileName
    return [fileName] + format.fileNames(stem, options).dropFirst()
  }
}
