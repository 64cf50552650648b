import Documents
import Geometry

/// A point on the map, such as a town, a station or an airfield.
public struct Place: Hashable, Sendable {
  /// The kind of place.
  public enum Kind: String, CaseIterable, Sendable {
    /// A town or village.
    case town
    /// A railway station.
    case station
    /// An airfield or an open site.
    case field
    /// A harbour.
    case harbour
  }

  /// Its id, unique among the places: lower case letters a to z, digits and hyphens.
  public var id: String
  /// The names of the place, at least one.
  public var names: Names
  /// Its position, in degrees on WGS84.
  public var position: LonLat
  /// Its size: 1 for a capital, 2 for a large town, 3 for a town, 4 for a small town or village, 5
  /// for a spot such as a station or an airfield.
  public var rank: Int
  /// The kind of place.
  public var kind: Kind
  /// The sources of the position and its accuracy.
  public var evidence: Evidence

  /// Creates a place.
  public init(
    id: String, names: Names, position: LonLat, rank: Int, kind: Kind = .town, evidence: Evidence
  ) {
    (self.id, self.names, self.position) = (id, names, position)
    (self.rank, self.kind, self.evidence) = (rank, kind, evidence)
  }
}
