/// A map to be drawn as part of a batch, in all its formats.
public struct RenderJob: Sendable {
  /// An id of ``Atlas/maps``.
  public var map: String
  /// How it is drawn.
  public var presentation: Presentation
  /// The name of its file instead of the usual one, for a job of one format; the files beside a PNG are called after it.
  public var fileName: String?

  /// A map as it is described, but for what the presentation changes.
  public init(_ map: String, as presentation: Presentation = Presentation()) {
    (self.map, self.presentation) = (map, presentation)
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// What the map had to leave out, in words.
    public var remarks: [String] = []
    /// The files that were written.
    public var paths: [String] = []
    /// Whether its files were current and left alone.
    public var isSkipped = false
    /// What went wrong; nil when nothing did.
    public var error: PactmapError?
  }
}
