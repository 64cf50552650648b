import Documents
import Geometry

/// The name of a sea, lake or river and where to write it.
public struct Water: Hashable, Sendable {
  /// What sort of water it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A sea or a part of one.
    case sea
    /// A gulf or a bay.
    case gulf
    /// A lagoon.
    case lagoon
    /// A strait or a sound.
    case strait
    /// A lake.
    case lake
    /// A river.
    case river
  }

  /// Where the name is written.
  public enum Site: Hashable, Sendable {
    /// Round a point.
    case point(LonLat)
    /// Curved along a line, in longitudes and latitudes.
    case baseline(Polyline)
    /// Along reaches of the base map, by their `name`.
    case river(String)
  }

  /// Lower case letters a to z, digits and hyphens; unique among the waters.
  public var id: String
  /// What sort of water it is.
  public var kind: Kind
  /// What it is called, at least one name.
  public var names: Names
  /// Where the name is written.
  public var site: Site
  /// 1 (most important) … 4.
  public var rank: Int
  /// Who says so; with the accuracy of the position where there is one.
  public var evidence: Evidence

  /// The name of a water with all that is to be known of it.
  public init(id: String, kind: Kind, names: Names, site: Site, rank: Int, evidence: Evidence) {
    (self.id, self.kind, self.names) = (id, kind, names)
    (self.site, self.rank, self.evidence) = (site, rank, evidence)
  }
}
