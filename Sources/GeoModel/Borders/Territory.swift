import Documents

/// A state or a part of one, bounded by arcs; its shape may change with the date.
package struct Territory: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case state, ceded, claimed, demanded, annexed, left, island, occupied
    /// Inside `of` while its shape holds, and outside it today.
    case lostLater = "lost-later"
  }

  package var id: String
  package var kind: Kind
  package var names: Names
  /// What a map writes on it instead of its name.
  package var label: String?
  /// In order of date; at most one holds on a day.
  package var states: [State]
  /// The state it lay in before.
  package var of: String?
  /// Who received or wanted it.
  package var toState: String?
  package var treaty: String?
  package var text: String?
  package var evidence: Evidence

  /// The shape between two dates.
  package struct State: Hashable, Sendable {
    package var span: DateSpan
    /// Rings of arcs, each in order round the ring.
    package var boundary: [[ArcUse]]
    package var statedAreas: [StatedArea]
    /// Where the shape is written down.
    package var location: SourceLocation
  }

  /// An arc, run along or against its own direction.
  package struct ArcUse: Hashable, Sendable {
    package var arc: String
    package var isReversed: Bool
  }

  /// An area that a source publishes, in square kilometres.
  package struct StatedArea: Hashable, Sendable {
    package var km2: Double
    package var text: String?
    package var sources: [String]
  }

  /// The shape that holds on `date`.
  package func state(on date: CalendarDate) -> State? { states.first { $0.span.contains(date) } }
}
