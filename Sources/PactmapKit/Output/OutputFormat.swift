/// A format in which a map can be written.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Pixels at a chosen resolution.
  case png
  /// Vector graphics for editing and for the web, in millimetres, with layers, text and facts.
  case svg
  /// Vector graphics for printing, in millimetres: one flat drawing with letters as outlines.
  case printSVG = "print-svg"
  /// A page with embedded fonts and searchable text.
  case pdf

  /// The file name extension, without the dot before it.
  public var fileExtension: String {
    switch self {
    case .png: "png"
    case .svg: "svg"
    case .printSVG: "print.svg"
    case .pdf: "pdf"
    }
  }
}
