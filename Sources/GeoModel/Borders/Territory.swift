import Documents

/// A state or a part of one, bounded by arcs; its shape may change with the date.
public struct Territory: Hashable, Sendable {
  /// What it is to the states round it.
  public enum Kind: String, CaseIterable, Sendable {
    /// A state; all others are parts of states.
    case state
    /// Given up by treaty.
    case ceded
    /// Claimed by another state that does not hold it.
    case claimed
    /// Asked for in talks.
    case demanded
    /// Taken and made a part of another state.
    case annexed
    /// Hoped for by one state, and left with another.
    case left
    /// An island that a treaty names.
    case island
    /// Held by foreign troops.
    case occupied
    /// Inside `of` while its shape holds, and outside it today.
    case lostLater = "lost-later"
  }

  /// Lower case letters a to z, digits and hyphens; unique among the territories.
  public var id: String
  /// What it is to the states round it.
  public var kind: Kind
  /// What it is called, at least one name.
  public var names: Names
  /// What a map writes on it instead of its name.
  public var label: String?
  /// Its shapes, in order of date; at most one holds on a day.
  public var states: [State]
  /// The id of the state it lay in before.
  public var of: String?
  /// The id of the state that received or wanted it.
  public var toState: String?
  /// The id of the treaty that it belongs to.
  public var treaty: String?
  /// What a reader should know of it, in a sentence.
  public var text: String?
  /// Who says so, and how exactly the shape is known.
  public var evidence: Evidence

  /// A territory with all its facts, at least one shape among them.
  public init(
    id: String, kind: Kind, names: Names, label: String? = nil, states: [State], of: String? = nil,
    toState: String? = nil, treaty: String? = nil, text: String? = nil, evidence: Evidence
  ) {
    (self.id, self.kind, self.names) = (id, kind, names)
    (self.label, self.states) = (label, states)
    (self.of, self.toState, self.treaty) = (of, toState, treaty)
    (self.text, self.evidence) = (text, evidence)
  }

  /// The shape between two dates.
  public struct State: Hashable, Sendable {
    /// The days on which it holds.
    public var span: DateSpan
    /// Rings of arcs, each in order round the ring.
    public var boundary: [[ArcUse]]
    /// Areas that sources publish for it.
    public var statedAreas: [StatedArea]
    /// Where the shape is written down; nil for one that was made in Swift.
    package var location: SourceLocation?

    /// A shape.
    public init(
      span: DateSpan = DateSpan(), boundary: [[ArcUse]], statedAreas: [StatedArea] = []
    ) {
      (self.span, self.boundary, self.statedAreas) = (span, boundary, statedAreas)
    }
  }

  /// An arc, run along or against its own direction.
  public struct ArcUse: Hashable, Sendable {
    /// The id of the arc.
    public var arc: String
    /// Whether it is run against its direction.
    public var isReversed: Bool

    /// An arc, run along or against its own direction.
    public init(_ arc: String, isReversed: Bool = false) {
      (self.arc, self.isReversed) = (arc, isReversed)
    }
  }

  /// An area that a source publishes.
  public struct StatedArea: Hashable, Sendable {
    /// In square kilometres, 0.001…510 000 000.
    public var km2: Double
    /// What the figure counts.
    public var text: String?
    /// Ids of sources, at least one.
    public var sources: [String]

    /// An area and who says so.
    public init(km2: Double, text: String? = nil, sources: [String]) {
      (self.km2, self.text, self.sources) = (km2, text, sources)
    }
  }

  /// The shape that holds on `date`; nil when there is none.
  public func state(on date: Day) -> State? { states.first { $0.span.contains(date) } }
}
