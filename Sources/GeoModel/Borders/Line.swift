import Documents
import Geometry

/// A line that is not a border, such as a limit for troops, a defence line, a fortification, a
/// zone along a coast or a railway.
public struct Line: Hashable, Sendable {
  /// What a line represents.
  public enum Kind: String, CaseIterable, Sendable {
    /// A limit beyond which troops were not to be stationed.
    case limit
    /// A line that an army planned to defend.
    case defenceLine = "defence-line"
    /// A line that was to be fortified.
    case proposedFortification = "proposed-fortification"
    /// A meridian that the text of a treaty names.
    case meridian
    /// A stretch of coast for artillery batteries.
    case artilleryZone = "artillery-zone"
    /// A line on whose `side` troops were concentrated.
    case concentration
    /// A route of troops, trains or ships.
    case route
    /// The edge of a sphere of interest on which states agreed.
    case sphere
    /// A border between states that have no shape in the model.
    case border
    /// A railway.
    case railway
  }

  /// How far the states agree on a border.
  public enum Status: String, CaseIterable, Sendable {
    /// They agree.
    case settled
    /// They do not.
    case disputed
    /// It divides what they hold, and they claim more.
    case lineOfControl = "line-of-control"
    /// They have never drawn it.
    case indefinite
  }

  /// A side of a line, as seen along its direction.
  public enum Side: String, CaseIterable, Sendable { case left, right }

  /// The geometry of a line.
  public enum Course: Hashable, Sendable {
    /// Its own points, as longitudes and latitudes.
    case line(Polyline)
    /// Along arcs of the model, in order.
    case arcs([Territory.ArcUse])
  }

  /// Its id, unique among the lines: lower case letters a to z, digits and hyphens.
  public var id: String
  /// What the line represents.
  public var kind: Kind
  /// The geometry of the line.
  public var course: Course
  /// The names of the line. They may be empty.
  public var names: Names
  /// The id of the treaty to which it belongs.
  public var treaty: String?
  /// The permitted or the defended side, as seen along the line's direction; of a sphere's edge, the side of the
  /// guest of the treaties.
  public var side: Side?
  /// The id of a limit that does not apply along this line.
  public var exceptionTo: String?
  /// Who asked for it. Nil if no source says so.
  public var proposedBy: Proposer?
  /// The outcome of the proposal.
  public var outcome: Facility.Outcome?
  /// The days on which the line was valid.
  public var span: DateSpan
  /// How far the states agree on it. Only borders have it.
  public var status: Status?
  /// The states on both sides of a border, by their ids or names.
  public var parties: [String] = []
  /// One sentence that a reader should know about it.
  public var text: String?
  /// How the course was found, in one sentence. Nil if nothing is said of that.
  public var method: String?
  /// The gauges and years of a railway. Nil for a line of any other kind.
  public var track: Track?
  /// The sources of the line and its accuracy.
  public var evidence: Evidence

  /// Creates a line.
  public init(
    id: String, kind: Kind, course: Course, names: Names = [:], treaty: String? = nil,
    side: Side? = nil, exceptionTo: String? = nil, proposedBy: Proposer? = nil,
    outcome: Facility.Outcome? = nil, span: DateSpan = DateSpan(), text: String? = nil,
    method: String? = nil, track: Track? = nil, evidence: Evidence
  ) {
    (self.id, self.kind, self.course, self.names) = (id, kind, course, names)
    (self.treaty, self.side, self.exceptionTo) = (treaty, side, exceptionTo)
    (self.proposedBy, self.outcome, self.span) = (proposedBy, outcome, span)
    (self.text, self.method, self.track, self.evidence) = (text, method, track, evidence)
  }
}
