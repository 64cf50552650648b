import Documents

/// What a place or a territory was to be under a treaty, and what came of it. A place can have several.
public struct Facility: Hashable, Sendable {
  /// What it was to be.
  public enum Kind: String, CaseIterable, Sendable {
    /// A garrison of the army.
    case army
    /// A base or harbour of the fleet.
    case naval
    /// An airfield.
    case air
    /// A headquarters or staff.
    case headquarters
    /// Batteries along a coast.
    case coastalArtillery = "coastal-artillery"
    /// Units that build an airfield.
    case airfieldWorks = "airfield-works"
  }

  /// What came of it.
  public enum Outcome: String, CaseIterable, Sendable {
    /// Given for the term of the treaty.
    case granted
    /// Given for a shorter time.
    case temporary
    /// Asked for, and the host said no.
    case refused
    /// Asked for, and the demand was taken back.
    case withdrawn
    /// Offered or allowed, and not made use of.
    case notTaken = "not-taken"
    /// Asked for or offered, and not yet decided.
    case proposed

    /// Whether the facility came into being.
    public var stands: Bool { self == .granted || self == .temporary }

    /// Whether nothing came of it that would tell who wanted it: then the side that did matters.
    package var isOpen: Bool { self == .notTaken || self == .proposed }

    /// Whether somebody said no: the host, or who had asked.
    package var isStruck: Bool { self == .refused || self == .withdrawn }
  }

  /// Where it was to be.
  public enum Site: Hashable, Sendable {
    /// At a place, by its id.
    case place(String)
    /// Somewhere on a territory, by its id.
    case territory(String)
    /// Somewhere along a line of the model, such as a stretch of coast, by its id.
    case line(String)
  }

  /// Lower case letters a to z, digits and hyphens; unique among the facilities.
  public var id: String
  /// Where it was to be.
  public var site: Site
  /// The id of the treaty under which it was asked for.
  public var treaty: String
  /// What it was to be.
  public var kind: Kind
  /// Who wanted it; nil where no source says.
  public var proposedBy: Proposer?
  /// What came of it.
  public var outcome: Outcome
  /// When it was first asked for or offered.
  public var proposed: Day?
  /// When the outcome began and ended.
  public var span: DateSpan
  /// What a reader should know of it, in a sentence.
  public var text: String?
  /// Who says so.
  public var evidence: Evidence

  /// A facility with all its facts.
  public init(
    id: String, site: Site, treaty: String, kind: Kind, proposedBy: Proposer? = nil,
    outcome: Outcome, proposed: Day? = nil, span: DateSpan = DateSpan(),
    text: String? = nil, evidence: Evidence
  ) {
    (self.id, self.site, self.treaty, self.kind) = (id, site, treaty, kind)
    (self.proposedBy, self.outcome, self.proposed) = (proposedBy, outcome, proposed)
    (self.span, self.text, self.evidence) = (span, text, evidence)
  }
}
