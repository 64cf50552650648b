import Documents
import Geometry

/// A line that is no border: a limit for troops, a defence line, a fortification, a zone along a coast.
public struct Line: Hashable, Sendable {
  /// What it stands for.
  public enum Kind: String, CaseIterable, Sendable {
    /// Troops were not to be stationed beyond it.
    case limit
    /// An army meant to hold it.
    case defenceLine = "defence-line"
    /// It was to be fortified.
    case proposedFortification = "proposed-fortification"
    /// A line of longitude that a text names.
    case meridian
    /// A stretch of coast for batteries.
    case artilleryZone = "artillery-zone"
    /// Troops massed along it, on its `side`.
    case concentration
    /// A way that troops, trains or ships take.
    case route
  }

  /// A side of the line, seen along it.
  public enum Side: String, CaseIterable, Sendable { case left, right }

  /// Where the line runs.
  public enum Course: Hashable, Sendable {
    /// In longitudes and latitudes.
    case line(Polyline)
    /// Along arcs, in order.
    case arcs([Territory.ArcUse])
  }

  /// Lower case letters a to z, digits and hyphens; unique among the lines.
  public var id: String
  /// What it stands for.
  public var kind: Kind
  /// Where it runs.
  public var course: Course
  /// What it is called; may be empty.
  public var names: Names
  /// The id of the treaty that it belongs to.
  public var treaty: String?
  /// The permitted or defended side, seen along the line.
  public var side: Side?
  /// The id of the limit that does not hold along this line.
  public var exceptionTo: String?
  /// Who wanted it; nil where no source says.
  public var proposedBy: Proposer?
  /// What came of it.
  public var outcome: Facility.Outcome?
  /// The days on which it held.
  public var span: DateSpan
  /// What a reader should know of it, in a sentence.
  public var text: String?
  /// Who says so, and how exactly the course is known.
  public var evidence: Evidence

  /// A line with all its facts.
  public init(
    id: String, kind: Kind, course: Course, names: Names = [:], treaty: String? = nil,
    side: Side? = nil, exceptionTo: String? = nil, proposedBy: Proposer? = nil,
    outcome: Facility.Outcome? = nil, span: DateSpan = DateSpan(), text: String? = nil,
    evidence: Evidence
  ) {
    (self.id, self.kind, self.course, self.names) = (id, kind, course, names)
    (self.treaty, self.side, self.exceptionTo) = (treaty, side, exceptionTo)
    (self.proposedBy, self.outcome, self.span) = (proposedBy, outcome, span)
    (self.text, self.evidence) = (text, evidence)
  }
}
