import Documents

/// What a place or a territory was to be under a treaty, and what came of it. A place can have several.
package struct Facility: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case army, naval, air, headquarters
    case coastalArtillery = "coastal-artillery"
    case airfieldWorks = "airfield-works"
  }

  package enum Outcome: String, CaseIterable, Sendable {
    case granted, temporary, refused, withdrawn
    case notTaken = "not-taken"
    /// Asked for or offered, and not yet decided.
    case proposed

    /// Whether the facility came into being.
    package var stands: Bool { self == .granted || self == .temporary }

    /// Whether nothing came of it that would tell who wanted it: then the side that did matters.
    package var isOpen: Bool { self == .notTaken || self == .proposed }

    /// Whether somebody said no: the host, or who had asked.
    package var isStruck: Bool { self == .refused || self == .withdrawn }
  }

  /// Where it was to be.
  package enum Site: Hashable, Sendable {
    case place(String)
    case territory(String)
    /// Somewhere along a line of the model, such as a stretch of coast.
    case line(String)
  }

  package var id: String
  package var site: Site
  package var treaty: String
  package var kind: Kind
  package var proposedBy: Proposer?
  package var outcome: Outcome
  /// When it was first asked for or offered.
  package var proposed: CalendarDate?
  /// When the outcome began and ended.
  package var span: DateSpan
  package var text: String?
  package var evidence: Evidence
}
