extension Presentation {
  /// What the names of all files of a map begin with.
  func stem(of map: String) -> String { ([map] + nameParts).joined(separator: ".") }
}

extension OutputFormat {
  /// The names of the files that are made: of the format, and of those that may belong to it.
  func fileNames(_ stem: String, _ options: OutputOptions) -> [String] {
    let companions = self == .png && options.hasWorldFile ? OutputOptions.companions : []
    return ([fileExtension] + companions).map { "\(stem).\($0)" }
  }
}

extension OutputOptions {
  /// The ends of the files beside a PNG: where it lies, and in which projection.
  static let companions = ["pgw", "prj"]
}

extension RenderJob {
  /// The names of the files that are made, see ``OutputFormat/fileNames(_:_:)``.
  func fileNames(_ format: OutputFormat, _ options: OutputOptions) -> [String] {
    let usual = format.fileNames(presentation.stem(of: map), options)
    guard let fileName else { return usual }
    let ending = "." + format.fileExtension
    let stem =
      fileName.lowercased().hasSuffix(ending) ? String(fileName.dropLast(ending.count)) : fileName
    return [fileName] + format.fileNames(stem, options).dropFirst()
  }
}
