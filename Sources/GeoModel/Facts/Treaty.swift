import Documents

/// A treaty by which one state stations troops in another, or by which land changes hands.
public struct Treaty: Hashable, Sendable {
  /// Its id, unique among the treaties: lower case letters a to z, digits and hyphens.
  public var id: String
  /// The names of the treaty, at least one.
  public var names: Names
  /// The id of the state that sends troops.
  public var guest: String
  /// The id of the state that provides the bases.
  public var host: String
  /// The day of the signature.
  public var signed: Day
  /// The id of the place where it was signed.
  public var signedPlace: String?
  /// The day of the ratification, which is not before the signature.
  public var ratified: Day?
  /// One sentence that a reader should know about the ratification.
  public var ratifiedText: String?
  /// The day on which it came into force, which is not before the signature.
  public var inForce: Day?
  /// The day from which its limit, its bases and its garrisons no longer hold, which is not before the signature.
  public var ended: Day?
  /// The agreed term in years, 1…1000.
  public var termYears: Int?
  /// The agreed extension in years, 1…1000.
  public var extensionYears: Int?
  /// One sentence that a reader should know about the term.
  public var termText: String?
  /// The largest number of troops that the treaty allows.
  public var contingent: Contingent?
  /// The strength of the host's own army, for comparison.
  public var hostArmy: HostArmy?
  /// The day on which troops arrived, which is not before the signature.
  public var entry: Day?
  /// Whether the troops arrived after the day that the model shows. It is true only in a model as
  /// of a day, in which ``entry`` is then nil. If it is false and ``entry`` is nil, it is not known
  /// whether the troops arrived.
  package var isEntryAwaited = false
  /// One sentence that a reader should know about the arrival.
  public var entryText: String?
  /// The ids of notes on the day of the arrival.
  public var entryNotes: [String] = []
  /// The steps of the negotiations, in order of date.
  public var negotiation: [NegotiationStep] = []
  /// The chronology of the treaty, in order of date.
  public var events: [Event] = []
  /// The content of its articles, one sentence each.
  public var articles: [String] = []
  /// The sources.
  public var evidence: Evidence

  /// Creates a treaty with the properties that every treaty has. The others can be set afterwards.
  public init(
    id: String, names: Names, guest: String, host: String, signed: Day,
    evidence: Evidence
  ) {
    (self.id, self.names, self.guest, self.host) = (id, names, guest, host)
    (self.signed, self.evidence) = (signed, evidence)
  }

  /// The largest number of troops that a treaty allows.
  public struct Contingent: Hashable, Sendable {
    /// The number of men, 1…10 000 000.
    public var limit: Int
    /// The forces that the limit counts, such as "soldiers" or "land and air forces".
    public var covers: String
    /// The same words in other languages, where the treaty itself states them. Empty if they stand in the texts of
    /// the languages or nowhere.
    public var coversByLanguage: Names
    /// The ids of the sources, at least one.
    public var sources: [String]
    /// The strengths that other sources state for the whole country, in order of date.
    public var estimates: [StrengthEstimate]

    /// Creates a limit.
    public init(
      limit: Int, covers: String, coversByLanguage: Names = [:], sources: [String],
      estimates: [StrengthEstimate] = []
    ) {
      self.coversByLanguage = coversByLanguage
      (self.limit, self.covers, self.sources) = (limit, covers, sources)
      self.estimates = estimates
    }

    /// The estimate that a map draws: the latest of those that count the whole contingent.
    public var estimate: StrengthEstimate? { estimates.last { !$0.isBesides } }
  }

  /// The number of troops in a whole country, from a source other than the main one.
  public struct StrengthEstimate: Hashable, Sendable {
    /// An id that is unique in the list. Translations of ``covers`` refer to it.
    public var id: String?
    /// The strength in men, 1…10 000 000.
    public var men: Int
    /// Whether the source itself gives the figure as approximate.
    public var isApproximate: Bool
    /// The forces that the figure counts, such as "land and air forces without the navy".
    public var covers: String
    /// The day to which the figure refers. If it is nil, the figure counts the troops that entered.
    public var date: Day?
    /// Whether the figure counts troops in addition to those of the other estimates.
    public var isBesides: Bool
    /// The id of the source.
    public var source: String

    /// Creates a strength.
    public init(
      id: String? = nil, men: Int, isApproximate: Bool = false, covers: String, date: Day? = nil,
      isBesides: Bool = false, source: String
    ) {
      (self.id, self.men, self.isApproximate) = (id, men, isApproximate)
      (self.covers, self.date, self.isBesides, self.source) = (covers, date, isBesides, source)
    }
  }

  /// The strength of the host's own army, for comparison.
  public struct HostArmy: Hashable, Sendable {
    /// The number of men, 1…10 000 000.
    public var men: Int
    /// Whether the source itself gives the figure as approximate.
    public var isApproximate: Bool
    /// The day to which the figure refers.
    public var date: Day?
    /// The ids of the sources, at least one.
    public var sources: [String]

    /// Creates the strength of an army.
    public init(
      men: Int, isApproximate: Bool = false, date: Day? = nil, sources: [String]
    ) {
      (self.men, self.isApproximate) = (men, isApproximate)
      (self.date, self.sources) = (date, sources)
    }
  }

  /// A step of the negotiations in which a number of men was named.
  public struct NegotiationStep: Hashable, Sendable {
    /// An id that is unique in the list. Translations of the text refer to it.
    public var id: String?
    /// The day on which the number was named.
    public var date: Day
    /// The number of men, 1…10 000 000.
    public var men: Int
    /// The side that named the number.
    public var by: Proposer
    /// One sentence on what was said.
    public var text: String
    /// The ids of the sources, at least one.
    public var sources: [String]

    /// Creates a step of the negotiations.
    public init(
      id: String? = nil, date: Day, men: Int, by: Proposer, text: String,
      sources: [String]
    ) {
      (self.id, self.date, self.men) = (id, date, men)
      (self.by, self.text, self.sources) = (by, text, sources)
    }
  }

  /// An entry in the chronology of a treaty.
  public struct Event: Hashable, Sendable {
    /// An id that is unique in the list. Translations of the text refer to it.
    public var id: String?
    /// The day of the event.
    public var date: Day
    /// One sentence on what happened.
    public var text: String
    /// Whether the event is included in a short chronology of several treaties.
    public var isMilestone: Bool
    /// The ids of the sources, at least one.
    public var sources: [String]

    /// Creates an entry of the chronology.
    public init(
      id: String? = nil, date: Day, text: String, isMilestone: Bool = false,
      sources: [String]
    ) {
      (self.id, self.date, self.text) = (id, date, text)
      (self.isMilestone, self.sources) = (isMilestone, sources)
    }
  }
}

/// The side that requested or offered something.
public enum Proposer: String, CaseIterable, Sendable {
  /// The state that sends troops.
  case guest
  /// The state that provides the bases.
  case host
  /// Both sides.
  case both
}
