/// Where a fact or a shape comes from.
public struct Source: Hashable, Sendable {
  /// What sort of thing it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// An article of an encyclopaedia or a journal.
    case article
    /// The text of a treaty or protocol.
    case treaty
    /// Data.
    case dataset
    /// A book.
    case book
    /// A newspaper.
    case press
    /// A website.
    case website
    /// What somebody remembers; worth the least.
    case memory
  }

  /// Lower case letters a to z, digits and hyphens; unique among the sources.
  public var id: String
  /// What sort of thing it is.
  public var kind: Kind
  /// What it is called.
  public var title: String
  /// Who wrote or made it.
  public var author: String?
  /// The year of its appearance, −4000…2200.
  public var year: Int?
  /// Where it can be read.
  public var url: String?
  /// The code of its language.
  public var language: String?
  /// The licence of the data that came from it into the model.
  public var licence: String?
  /// The words that a map's credit line uses.
  public var credit: String
  /// What a reader should know of it.
  public var note: String?

  /// A source with all that is known of it. Without words for the credit line they are those of the title.
  public init(
    id: String, kind: Kind, title: String, author: String? = nil, year: Int? = nil,
    url: String? = nil, language: String? = nil, licence: String? = nil, credit: String? = nil,
    note: String? = nil
  ) {
    (self.id, self.kind, self.title, self.author, self.year) = (id, kind, title, author, year)
    (self.url, self.language, self.licence) = (url, language, licence)
    (self.credit, self.note) = (credit ?? title, note)
  }
}

/// A contradiction between sources, quoted where it matters.
public struct Note: Hashable, Sendable {
  /// Lower case letters a to z, digits and hyphens; unique among the notes.
  public var id: String
  /// What it is about, in a few words.
  public var subject: String
  /// Who says what, in sentences.
  public var text: String
  /// Ids of the sources that contradict each other, or of the one that contradicts itself; at least one.
  public var sources: [String]

  /// A note on a contradiction.
  public init(id: String, subject: String, text: String, sources: [String]) {
    (self.id, self.subject, self.text, self.sources) = (id, subject, text, sources)
  }
}
