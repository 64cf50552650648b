import Documents
import Geometry

/// A polygon of a file in `geo/territories/`: the shape of a territory between two dates, before
/// its arcs are derived.
struct TerritoryShape: Sendable {
  /// The id of the territory.
  var territory: String
  /// The days on which the shape is valid.
  var span: DateSpan
  /// The polygons, in degrees. Outer rings run counter-clockwise and holes clockwise.
  var area: Area
  /// Figures for the area that sources publish.
  var statedAreas: [Territory.StatedArea] = []
  /// How far an edge may lie from that of another territory, in kilometres, to be the same edge.
  var snapKm = Self.usualSnapKm
  /// Where the feature is written.
  var location: SourceLocation?

  /// The distance of nearly equal edges that are treated as one, in kilometres, if a file does not
  /// state another one. It is a millimetre on a map at 1 : 500 000.
  static let usualSnapKm = 0.5
}
