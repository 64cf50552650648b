import Documents

/// A source of facts or shapes.
public struct Source: Hashable, Sendable {
  /// The kind of source.
  public enum Kind: String, CaseIterable, Sendable {
    /// An article in an encyclopaedia or a journal.
    case article
    /// The text of a treaty or protocol.
    case treaty
    /// A data set.
    case dataset
    /// A book.
    case book
    /// A newspaper.
    case press
    /// A website.
    case website
    /// Somebody's recollection, the least reliable kind of source.
    case memory
  }

  /// How near to what happened a source stands, and how it shows where its statements come from.
  public enum Trust: String, CaseIterable, Sendable {
    /// A document of the time: a treaty, a protocol, a memorandum, a telegram, an order.
    case primary
    /// Research that names the documents on which it rests.
    case scholarly
    /// An encyclopaedia or a handbook, which sums up what others found.
    case reference
    /// The press, memoirs, websites and recollections, which seldom show where a statement comes from.
    case popular
  }

  /// Its id, unique among the sources: lower case letters a to z, digits and hyphens.
  public var id: String
  /// The kind of source.
  public var kind: Kind
  /// The title of the work.
  public var title: String
  /// The person or organisation that wrote or made it.
  public var author: String?
  /// The year of publication, −4000…2200.
  public var year: Int?
  /// The day on which it was published or, of a document, signed. It lies in ``year``, if that is set.
  public var date: Day?
  /// The articles of a treaty that the model cites, as the treaty numbers them. Empty for all other sources.
  public var articles: [String] = []
  /// The address at which it can be read.
  public var url: String?
  /// Where it was read, if not in the work itself or at ``url``: an edition, a website, a copy.
  public var read: String?
  /// How far it is trusted. Nil if that is not known, and for a data set, whose features state how accurate they
  /// are.
  public var trust: Trust?
  /// The code of the language in which it is written: two lower case letters (ISO 639-1).
  public var language: String?
  /// The licence of data that was copied from it into the model.
  public var licence: String?
  /// The text that a map's credit line uses for it.
  public var credit: String
  /// Remarks about the source for the reader.
  public var note: String?

  /// Creates a source. If no text for the credit line is given, the title is used.
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

/// A note on a contradiction between sources. It is quoted where the contradiction matters.
public struct Note: Hashable, Sendable {
  /// Its id, unique among the notes: lower case letters a to z, digits and hyphens.
  public var id: String
  /// The subject in a few words.
  public var subject: String
  /// Whole sentences on what each source says.
  public var text: String
  /// The ids of the sources that contradict each other, or of one source that contradicts itself.
  /// At least one.
  public var sources: [String]

  /// Creates a note on a contradiction.
  public init(id: String, subject: String, text: String, sources: [String]) {
    (self.id, self.subject, self.text, self.sources) = (id, subject, text, sources)
  }
}
