/// Something that whoever asks for a drawing can set otherwise. Where a message advises to, it says so in these words, and
/// whoever shows the message knows how it is done there: by an option of a command, say.
public enum Setting: String, CaseIterable, Hashable, Sendable {
  /// Which folder is the atlas.
  case atlas
  /// The most bytes of a file.
  case fileSize
  /// How deep lists and maps may lie in each other.
  case depth
  /// The most values of all files.
  case values
  /// The most positions of all shapes.
  case vertices
  /// The most features of all files.
  case features
  /// The most crossings of shapes that are drawn together.
  case crossings
  /// The most labels of a map.
  case labels
  /// The most pixels of a picture.
  case pixels
  /// Pixels per inch of a picture.
  case resolution
  /// The sheet of paper.
  case page

  /// What a hint calls it.
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
    }
  }
}
