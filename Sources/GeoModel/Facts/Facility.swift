import Documents

/// A military facility that was planned at a place, on a territory or along a line under a treaty,
/// and the outcome. A place can have several facilities.
public struct Facility: Hashable, Sendable {
  /// The kind of facility.
  public enum Kind: String, CaseIterable, Sendable {
    /// An army garrison.
    case army
    /// A naval base or harbour.
    case naval
    /// An airfield.
    case air
    /// A headquarters or staff.
    case headquarters
    /// Coastal artillery batteries.
    case coastalArtillery = "coastal-artillery"
    /// Units for the construction of an airfield.
    case airfieldWorks = "airfield-works"
  }

  /// The outcome of the plan for a facility.
  public enum Outcome: String, CaseIterable, Sendable {
    /// Granted for the term of the treaty.
    case granted
    /// Granted for a shorter time.
    case temporary
    /// Requested, but refused by the host.
    case refused
    /// Requested, but the request was withdrawn.
    case withdrawn
    /// Offered or permitted, but not used.
    case notTaken = "not-taken"
    /// Requested or offered, but not yet decided.
    case proposed

    /// Whether the facility came into being.
    public var stands: Bool { self == .granted || self == .temporary }

    /// Whether the outcome does not show who wanted the facility, so that maps have to show the
    /// side that proposed it.
    package var isOpen: Bool { self == .notTaken || self == .proposed }

    /// Whether the facility was rejected: refused by the host or withdrawn by the side that had
    /// requested it.
    package var isStruck: Bool { self == .refused || self == .withdrawn }
  }

  /// The location of a facility.
  public enum Site: Hashable, Sendable {
    /// At the place with this id.
    case place(String)
    /// On the territory with this id, at an unknown position.
    case territory(String)
    /// Along the line with this id, such as a stretch of coast, at an unknown position.
    case line(String)
  }

  /// Its id, unique among the facilities: lower case letters a to z, digits and hyphens.
  public var id: String
  /// The location of the facility.
  public var site: Site
  /// The id of the treaty under which it was requested.
  public var treaty: String
  /// The kind of facility.
  public var kind: Kind
  /// Who asked for it or offered it. Nil if no source says so.
  public var proposedBy: Proposer?
  /// The outcome.
  public var outcome: Outcome
  /// The day on which it was first requested or offered.
  public var proposed: Day?
  /// The days on which the outcome was valid.
  public var span: DateSpan
  /// One sentence that a reader should know about it.
  public var text: String?
  /// The sources.
  public var evidence: Evidence

  /// Creates a facility.
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
