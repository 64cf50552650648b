import Documents

/// The sources of a fact and the accuracy of its position. Every feature of a model has this.
public struct Evidence: Hashable, Sendable {
  /// The ids of the sources, at least one.
  public var sources: [String]
  /// The ids of notes on contradictions between sources.
  public var notes: [String]
  /// The accuracy: the largest distance, in kilometres (0…1000), between the drawn and the true
  /// position. Nil for a fact without a position of its own.
  public var accuracyKm: Double?
  /// Where the feature is written in the file. Nil for a feature that was made in Swift.
  package var location: SourceLocation?

  /// Creates the evidence for a fact that is made in Swift.
  ///
  /// - Parameters:
  ///   - sources: The ids of the sources, at least one.
  ///   - notes: The ids of notes.
  ///   - accuracyKm: The accuracy of the position in kilometres. Nil for a fact without a position.
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
