import Documents

/// A state or a part of one, bounded by arcs. Its shape may change with the date.
public struct Territory: Hashable, Sendable {
  /// The status of a territory.
  public enum Kind: String, CaseIterable, Sendable {
    /// A state. All other kinds are parts of states.
    case state
    /// A part that was ceded by treaty.
    case ceded
    /// A part that is claimed by another state, which does not hold it.
    case claimed
    /// A part that was demanded in negotiations.
    case demanded
    /// A part that was annexed by another state.
    case annexed
    /// A part that one state hoped to gain but that stayed with another.
    case left
    /// An island that a treaty names.
    case island
    /// A part that is occupied by foreign troops.
    case occupied
    /// A part that belongs to the state `of` on the days of its shape, and does not belong to it
    /// today.
    case lostLater = "lost-later"
    /// A part that another state uses on lease and that stays with the state `of`.
    case leased
  }

  /// Its id, unique among the territories: lower case letters a to z, digits and hyphens.
  public var id: String
  /// The status of the territory.
  public var kind: Kind
  /// The names of the territory, at least one.
  public var names: Names
  /// The text that a map writes on it instead of its name.
  public var label: String?
  /// Its shapes in order of date. At most one is valid on any day.
  public var states: [State]
  /// The id of the state to which it belonged before.
  public var of: String?
  /// The id of the state that received or wanted it.
  public var toState: String?
  /// The id of the treaty to which it belongs.
  public var treaty: String?
  /// One sentence that a reader should know about it.
  public var text: String?
  /// The sources of the shape and its accuracy.
  public var evidence: Evidence

  /// Creates a territory. It needs at least one shape.
  public init(
    id: String, kind: Kind, names: Names, label: String? = nil, states: [State], of: String? = nil,
    toState: String? = nil, treaty: String? = nil, text: String? = nil, evidence: Evidence
  ) {
    (self.id, self.kind, self.names) = (id, kind, names)
    (self.label, self.states) = (label, states)
    (self.of, self.toState, self.treaty) = (of, toState, treaty)
    (self.text, self.evidence) = (text, evidence)
  }

  /// The shape of a territory between two dates.
  public struct State: Hashable, Sendable {
    /// The days on which this shape is valid.
    public var span: DateSpan
    /// The rings of the boundary. Each is a list of arcs in order around the ring.
    public var boundary: [[ArcUse]]
    /// Figures for the area that sources publish.
    public var statedAreas: [StatedArea]
    /// Where the shape is written in the file. Nil for a shape that was made in Swift.
    package var location: SourceLocation?

    /// Creates a shape.
    public init(
      span: DateSpan = DateSpan(), boundary: [[ArcUse]], statedAreas: [StatedArea] = []
    ) {
      (self.span, self.boundary, self.statedAreas) = (span, boundary, statedAreas)
    }
  }

  /// An arc as a part of a boundary or line, in its own or in the reverse direction.
  public struct ArcUse: Hashable, Sendable {
    /// The id of the arc.
    public var arc: String
    /// Whether the direction of the arc is reversed.
    public var isReversed: Bool

    /// Uses an arc in its own or in the reverse direction.
    public init(_ arc: String, isReversed: Bool = false) {
      (self.arc, self.isReversed) = (arc, isReversed)
    }
  }

  /// A figure for an area that a source publishes.
  public struct StatedArea: Hashable, Sendable {
    /// The area in square kilometres, 0.001…510 000 000.
    public var km2: Double
    /// What the figure includes.
    public var text: String?
    /// The ids of the sources, at least one.
    public var sources: [String]

    /// Creates a published area with its sources.
    public init(km2: Double, text: String? = nil, sources: [String]) {
      (self.km2, self.text, self.sources) = (km2, text, sources)
    }
  }

  /// The shape that is valid on `date`. Nil if there is none.
  public func state(on date: Day) -> State? { states.first { $0.span.contains(date) } }
}
