/// A kind of file that a map is rendered to.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Pixels, at a chosen resolution.
  case png
  /// Vector graphics in layers, with outlined letters, in millimetres.
  case svg
  /// A page with embedded fonts and searchable words.
  case pdf
}

/// A rendered file that is not yet on the disk.
public struct RenderedMap: Sendable {
  /// `MAP.png`, `MAP.svg` or `MAP.pdf`.
  public let fileName: String
  /// The whole file.
  public let bytes: [UInt8]
}
