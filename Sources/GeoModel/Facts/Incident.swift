import Documents
import Geometry

/// An event with a date.
public struct Incident: Hashable, Sendable {
  /// The kind of event.
  public enum Kind: String, CaseIterable, Sendable {
    /// Aircraft flew across a border.
    case overflight
    /// An event at sea.
    case naval
    /// An attack.
    case attack
    /// Troops entered a country.
    case entry
    /// An escape.
    case escape
    /// Troops were concentrated.
    case concentration
    /// A meeting or negotiations.
    case meeting
  }

  /// Its id, unique among the incidents: lower case letters a to z, digits and hyphens.
  public var id: String
  /// The kind of event.
  public var kind: Kind
  /// The names of the event, at least one.
  public var names: Names
  /// The day on which it happened or began.
  public var date: Day
  /// The last day. Nil for an event of a single day.
  public var until: Day?
  /// The position in degrees on WGS84. Nil if it is not known.
  public var position: LonLat?
  /// The id of the place where it happened.
  public var place: String?
  /// The id of the treaty to which it belongs.
  public var treaty: String?
  /// The sources and, for an event with a position, its accuracy.
  public var evidence: Evidence

  /// Creates an event.
  public init(
    id: String, kind: Kind, names: Names, date: Day, until: Day? = nil,
    position: LonLat? = nil, place: String? = nil, treaty: String? = nil, evidence: Evidence
  ) {
    (self.id, self.kind, self.names, self.date) = (id, kind, names, date)
    (self.until, self.position, self.place) = (until, position, place)
    (self.treaty, self.evidence) = (treaty, evidence)
  }
}
