import Documents
import Geometry

/// A dated event, or the entry of troops.
public struct Incident: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, CaseIterable, Sendable {
    /// Aircraft crossed a border.
    case overflight
    /// Something at sea.
    case naval
    /// An attack.
    case attack
    /// Troops came in.
    case entry
    /// Somebody got away.
    case escape
    /// Troops massed.
    case concentration
    /// Talks.
    case meeting
  }

  /// Lower case letters a to z, digits and hyphens; unique among the incidents.
  public var id: String
  /// What happened.
  public var kind: Kind
  /// What it is called, at least one name.
  public var names: Names
  /// When it happened or began.
  public var date: Day
  /// Its last day; nil for an event of one day.
  public var until: Day?
  /// Where it happened, in degrees on WGS84; nil where no position is known.
  public var position: LonLat?
  /// The id of the place where it happened.
  public var place: String?
  /// The id of the treaty that it belongs to.
  public var treaty: String?
  /// Who says so; with the accuracy of the position where there is one.
  public var evidence: Evidence

  /// An event with all its facts.
  public init(
    id: String, kind: Kind, names: Names, date: Day, until: Day? = nil,
    position: LonLat? = nil, place: String? = nil, treaty: String? = nil, evidence: Evidence
  ) {
    (self.id, self.kind, self.names, self.date) = (id, kind, names, date)
    (self.until, self.position, self.place) = (until, position, place)
    (self.treaty, self.evidence) = (treaty, evidence)
  }
}
