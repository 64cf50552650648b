import Documents
import Geometry

/// The name of a sea, lake or river and where to write it.
package struct Water: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case sea, gulf, lagoon, strait, lake, river
  }

  package enum Site: Hashable, Sendable {
    case point(LonLat)
    /// The line, in longitudes and latitudes, along which the name is curved.
    case baseline(Polyline)
    /// The `name` of river reaches of the base map.
    case river(String)
  }

  package var id: String
  package var kind: Kind
  package var names: Names
  package var site: Site
  /// 1 (most important) … 4.
  package var rank: Int
  package var evidence: Evidence
}
