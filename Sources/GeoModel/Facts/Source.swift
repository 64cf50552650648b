import Documents

/// Where a fact or a shape comes from.
package struct Source: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case article, treaty, dataset, book, press, website, memory
  }

  package var id: String
  package var kind: Kind
  package var title: String
  package var author: String?
  package var year: Int?
  package var url: String?
  package var language: String?
  /// The licence of the data that came from it into `geo/`.
  package var licence: String?
  /// The words that a map's credit line uses.
  package var credit: String
  package var note: String?
}

/// A contradiction between sources, quoted where it matters.
package struct Note: Hashable, Sendable {
  package var id: String
  package var subject: String
  package var text: String
  package var sources: [String]
}

/// What every feature of the model carries.
package struct Evidence: Hashable, Sendable {
  /// Ids of sources; at least one.
  package var sources: [String]
  /// Ids of notes.
  package var notes: [String]
  /// How far, in kilometres, the true position may lie from the drawn one; nil only for facts that
  /// have no position of their own.
  package var accuracyKm: Double?
  /// Where the feature is written down.
  package var location: SourceLocation

  package init(
    sources: [String], notes: [String] = [], accuracyKm: Double? = nil, location: SourceLocation
  ) {
    self.sources = sources
    self.notes = notes
    self.accuracyKm = accuracyKm
    self.location = location
  }
}
