import Documents
import Geometry

/// One point on the map: a town, a station, a field.
public struct Place: Hashable, Sendable {
  /// What stands at the point.
  public enum Kind: String, CaseIterable, Sendable {
    /// A town or village.
    case town
    /// A railway station.
    case station
    /// An airfield or a spot in the open.
    case field
    /// A harbour.
    case harbour
  }

  /// Lower case letters a to z, digits and hyphens; unique among the places.
  public var id: String
  /// What it is called, at least one name.
  public var names: Names
  /// Where it lies, in degrees on WGS84.
  public var position: LonLat
  /// Its size: 1 capital · 2 large town · 3 town · 4 small town or village · 5 spot.
  public var rank: Int
  /// What stands there.
  public var kind: Kind
  /// Sources of the position, with its accuracy.
  public var evidence: Evidence

  /// A place with all its facts.
  public init(
    id: String, names: Names, position: LonLat, rank: Int, kind: Kind = .town, evidence: Evidence
  ) {
    (self.id, self.names, self.position) = (id, names, position)
    (self.rank, self.kind, self.evidence) = (rank, kind, evidence)
  }
}
