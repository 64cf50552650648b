/// A setting of a drawing that the user can change. Messages refer to it by its ``words``. The
/// front end that shows a message adds how to change the setting, for example by an option of the
/// command.
public enum Setting: String, CaseIterable, Hashable, Sendable {
  /// The folder of the atlas.
  case atlas
  /// The largest size of a file, in bytes.
  case fileSize
  /// The greatest depth of nested lists and maps.
  case depth
  /// The largest number of values in all files.
  case values
  /// The largest number of positions in all shapes.
  case vertices
  /// The largest number of features in all files.
  case features
  /// The largest number of crossings between shapes that are drawn together.
  case crossings
  /// The largest number of labels in a map.
  case labels
  /// The largest number of pixels in a raster image.
  case pixels
  /// The resolution of a raster image, in pixels per inch.
  case resolution
  /// The size of the paper.
  case page
  /// The part of the globe that is imported.
  case window
  /// The part of the globe that a new map shows.
  case box
  /// What a file that is imported holds.
  case theme
  /// What areas that are imported as borders become.
  case form
  /// The licence of data that is imported.
  case licence
  /// How exact data that is imported is.
  case accuracy

  /// The words for the setting in hints.
  public var words: String {
    switch self {
    case .atlas: "the folder of the atlas"
    case .fileSize: "the limit of a file's size"
    case .depth: "the limit of depth"
    case .values: "the limit of values"
    case .vertices: "the limit of positions"
    case .features: "the limit of features"
    case .crossings: "the limit of crossings"
    case .labels: "the limit of labels"
    case .pixels: "the limit of pixels"
    case .resolution: "the resolution"
    case .page: "a smaller page"
    case .window: "the part of the globe to keep"
    case .box: "the part of the globe to show"
    case .theme: "what the file holds"
    case .form: "what areas become"
    case .licence: "the licence of the data"
    case .accuracy: "how many kilometres a position may be off"
    }
  }
}
