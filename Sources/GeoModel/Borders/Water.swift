import Documents
import Geometry

/// The name of a sea, lake or river, and where maps write it.
public struct Water: Hashable, Sendable {
  /// The kind of water.
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
    /// At a point.
    case point(LonLat)
    /// Along a curve, given in longitudes and latitudes.
    case baseline(Polyline)
    /// Along the parts of a river in the base map that have this `name`.
    case river(String)
  }

  /// Its id, unique among the waters: lower case letters a to z, digits and hyphens.
  public var id: String
  /// The kind of water.
  public var kind: Kind
  /// The names of the water, at least one.
  public var names: Names
  /// Where the name is written.
  public var site: Site
  /// The importance: 1 (most important) to 4.
  public var rank: Int
  /// The sources and, for a name with a position, its accuracy.
  public var evidence: Evidence

  /// Creates the name of a water.
  public init(id: String, kind: Kind, names: Names, site: Site, rank: Int, evidence: Evidence) {
    (self.id, self.kind, self.names) = (id, kind, names)
    (self.site, self.rank, self.evidence) = (site, rank, evidence)
  }
}
