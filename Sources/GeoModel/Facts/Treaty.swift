import Documents

/// A treaty under which one state stations troops in another, or land changes hands.
public struct Treaty: Hashable, Sendable {
  /// Lower case letters a to z, digits and hyphens; unique among the treaties.
  public var id: String
  /// What it is called, at least one name.
  public var names: Names
  /// The id of the state whose troops come.
  public var guest: String
  /// The id of the state that gives the bases.
  public var host: String
  /// The day of its signature.
  public var signed: Day
  /// The id of the place where it was signed.
  public var signedPlace: String?
  /// The day of its ratification, not before the signature.
  public var ratified: Day?
  /// What a reader should know of the ratification.
  public var ratifiedText: String?
  /// The day on which it came into force, not before the signature.
  public var inForce: Day?
  /// For how many years it was made, 1…1000.
  public var termYears: Int?
  /// By how many years it was to be extended, 1…1000.
  public var extensionYears: Int?
  /// What a reader should know of its term.
  public var termText: String?
  /// The most troops that it allows.
  public var contingent: Contingent?
  /// The strength of the host's own army, for comparison.
  public var hostArmy: HostArmy?
  /// The day on which troops came, not before the signature.
  public var entry: Day?
  /// Whether the troops came later than on the day of the model; only a model as of a day says so. Without it and
  /// without ``entry`` nobody says whether they came.
  package var isEntryAwaited = false
  /// What a reader should know of their coming.
  public var entryText: String?
  /// Ids of notes on the day of their coming.
  public var entryNotes: [String] = []
  /// What was asked and agreed, in order of date.
  public var negotiation: [NegotiationStep] = []
  /// Its chronology, in order of date.
  public var events: [Event] = []
  /// What its articles say, each in a sentence.
  public var articles: [String] = []
  /// Who says so.
  public var evidence: Evidence

  /// A treaty with what every treaty has; the rest is set afterwards.
  public init(
    id: String, names: Names, guest: String, host: String, signed: Day,
    evidence: Evidence
  ) {
    (self.id, self.names, self.guest, self.host) = (id, names, guest, host)
    (self.signed, self.evidence) = (signed, evidence)
  }

  /// The most troops the treaty allows.
  public struct Contingent: Hashable, Sendable {
    /// In men, 1…10 000 000.
    public var limit: Int
    /// Whom the limit counts: "soldiers", "land and air forces".
    public var covers: String
    /// Ids of sources, at least one.
    public var sources: [String]

    /// A limit with whom it counts and who says so.
    public init(limit: Int, covers: String, sources: [String]) {
      (self.limit, self.covers, self.sources) = (limit, covers, sources)
    }
  }

  /// The strength of the host's own army, for comparison.
  public struct HostArmy: Hashable, Sendable {
    /// In men, 1…10 000 000.
    public var men: Int
    /// Whether the source itself says "about".
    public var isApproximate: Bool
    /// The day for which the figure holds.
    public var date: Day?
    /// Ids of sources, at least one.
    public var sources: [String]

    /// A strength and who says so.
    public init(
      men: Int, isApproximate: Bool = false, date: Day? = nil, sources: [String]
    ) {
      (self.men, self.isApproximate) = (men, isApproximate)
      (self.date, self.sources) = (date, sources)
    }
  }

  /// A number of men named in the talks.
  public struct NegotiationStep: Hashable, Sendable {
    /// Unique in the list; a translation of the text names it.
    public var id: String?
    /// When it was named.
    public var date: Day
    /// In men, 1…10 000 000.
    public var men: Int
    /// Who named it.
    public var by: Proposer
    /// What was said, in a sentence.
    public var text: String
    /// Ids of sources, at least one.
    public var sources: [String]

    /// A number of men named in the talks.
    public init(
      id: String? = nil, date: Day, men: Int, by: Proposer, text: String,
      sources: [String]
    ) {
      (self.id, self.date, self.men) = (id, date, men)
      (self.by, self.text, self.sources) = (by, text, sources)
    }
  }

  /// A line of the treaty's chronology.
  public struct Event: Hashable, Sendable {
    /// Unique in the list; a translation of the text names it.
    public var id: String?
    /// When it happened.
    public var date: Day
    /// What happened, in a sentence.
    public var text: String
    /// Whether it stands in an outline of several treaties.
    public var isMilestone: Bool
    /// Ids of sources, at least one.
    public var sources: [String]

    /// A line of the chronology.
    public init(
      id: String? = nil, date: Day, text: String, isMilestone: Bool = false,
      sources: [String]
    ) {
      (self.id, self.date, self.text) = (id, date, text)
      (self.isMilestone, self.sources) = (isMilestone, sources)
    }
  }
}

/// Who asked for something or offered it.
public enum Proposer: String, CaseIterable, Sendable {
  /// The state whose troops come.
  case guest
  /// The state that gives the bases.
  case host
  case both
}
