import Documents
import Geometry

/// One point on the map: a town, a station, a field.
package struct Place: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case town, station, field, harbour
  }

  package var id: String
  package var names: Names
  package var position: LonLat
  /// 1 capital · 2 large town · 3 town · 4 small town or village · 5 spot.
  package var rank: Int
  package var kind: Kind
  package var evidence: Evidence
}
