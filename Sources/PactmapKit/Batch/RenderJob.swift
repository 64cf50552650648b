/// One map of a batch, in all its formats.
public struct RenderJob: Sendable {
  /// An id from ``Atlas/maps``.
  public var map: String
  /// How the map differs from its description.
  public var presentation: Presentation
  /// The name of the file, for a job with one format. The files next to a PNG are named after it.
  /// Nil for the usual name.
  public var fileName: String?

  /// Creates a job. Without a presentation, the map is drawn as it is described.
  public init(_ map: String, as presentation: Presentation = Presentation()) {
    (self.map, self.presentation) = (map, presentation)
  }

  /// The outcome of a job.
  public struct Outcome: Sendable {
    /// Remarks on what the map had to leave out.
    public var remarks: [String] = []
    /// The paths of the files that were written.
    public var paths: [String] = []
    /// Whether the job was skipped because its files are current.
    public var isSkipped = false
    /// The error that ended the job. Nil if there was none.
    public var error: PactmapError?
  }
}
