import Documents

/// Who says that a thing is so, and how exactly its position is known. Every feature of a model carries it.
public struct Evidence: Hashable, Sendable {
  /// Ids of sources; at least one.
  public var sources: [String]
  /// Ids of notes.
  public var notes: [String]
  /// How far, in kilometres (0…1000), the true position may lie from the drawn one; nil only for facts that
  /// have no position of their own.
  public var accuracyKm: Double?
  /// Where the feature is written down; nil for one that was made in Swift.
  package var location: SourceLocation?

  /// Evidence for something that was made in Swift.
  ///
  /// - Parameters:
  ///   - sources: ids of sources, at least one.
  ///   - notes: ids of notes.
  ///   - accuracyKm: how far the position may be off, in kilometres; nil where there is none.
  public init(sources: [String], notes: [String] = [], accuracyKm: Double? = nil) {
    self.init(sources: sources, notes: notes, accuracyKm: accuracyKm, location: nil)
  }

  package init(
    sources: [String], notes: [String] = [], accuracyKm: Double? = nil, location: SourceLocation?
  ) {
    self.sources = sources
    self.notes = notes
    self.accuracyKm = accuracyKm
    self.location = location
  }
}
