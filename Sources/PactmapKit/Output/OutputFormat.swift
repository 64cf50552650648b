/// A kind of file that a map is rendered to.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Pixels, at a chosen resolution.
  case png
  /// Vector graphics for editing and for the web: layers, words, facts, in millimetres.
  case svg
  /// Vector graphics for a printer: one flat drawing with outlined letters, in millimetres.
  case printSVG = "print-svg"
  /// A page with embedded fonts and searchable words.
  case pdf

  /// The end of a file's name, after the dot.
  public var fileExtension: String {
    switch self {
    case .png: "png"
    case .svg: "svg"
    case .printSVG: "print.svg"
    case .pdf: "pdf"
    }
  }
}
