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
