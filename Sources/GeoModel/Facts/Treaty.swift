import Documents

/// A treaty under which one state stations troops in another, or land changes hands.
package struct Treaty: Hashable, Sendable {
  package var id: String
  package var names: Names
  /// The territory whose troops come.
  package var guest: String
  /// The territory that gives the bases.
  package var host: String
  package var signed: CalendarDate
  package var signedPlace: String?
  package var ratified: CalendarDate?
  package var ratifiedText: String?
  package var inForce: CalendarDate?
  package var termYears: Int?
  package var extensionYears: Int?
  package var termText: String?
  package var contingent: Contingent?
  package var hostArmy: HostArmy?
  package var entry: CalendarDate?
  package var entryText: String?
  package var entryNotes: [String]
  /// What was asked and agreed, in order of date.
  package var negotiation: [NegotiationStep]
  package var events: [Event]
  package var articles: [String]
  package var evidence: Evidence

  /// The most troops the treaty allows.
  package struct Contingent: Hashable, Sendable {
    package var limit: Int
    /// Whom the limit counts: "soldiers", "land and air forces".
    package var covers: String
    package var sources: [String]
  }

  /// The strength of the host's own army, for comparison.
  package struct HostArmy: Hashable, Sendable {
    package var men: Int
    package var isApproximate: Bool
    package var date: CalendarDate?
    package var sources: [String]
  }

  /// A number of men named in the talks.
  package struct NegotiationStep: Hashable, Sendable {
    /// Unique in the list; a translation of the text names it.
    package var id: String?
    package var date: CalendarDate
    package var men: Int
    package var by: Proposer
    package var text: String
    package var sources: [String]
  }

  /// A line of the treaty's chronology.
  package struct Event: Hashable, Sendable {
    /// Unique in the list; a translation of the text names it.
    package var id: String?
    package var date: CalendarDate
    package var text: String
    /// Whether it stands in an outline of several treaties.
    package var isMilestone: Bool
    package var sources: [String]
  }
}

/// Who asked for something or offered it.
package enum Proposer: String, CaseIterable, Sendable {
  case guest, host, both
}
