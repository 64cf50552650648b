/// Something that whoever asks for a drawing can set otherwise. Where a message advises to, it says so in these words, and
/// whoever shows the message knows how it is done there: by an option of a command, say.
public enum Setting: String, CaseIterable, Hashable, Sendable {
  case atlas
  case fileSize, depth, values, vertices, features, crossings, labels, pixels
  case resolution, page

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
